using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>A curator's word to one registration.</summary>
public sealed class JudgeInput
{
    public string? Vendor { get; set; }

    public bool Accept { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The registrations of vendors for the curators (事業者の登録の確認).</summary>
public sealed partial class RegistrationsPage
{
    private const string Form = "judge";

    [SupplyParameterFromForm(FormName = Form)]
    private JudgeInput? Sent { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private VendorSheets Sheets { get; set; } = null!;

    [Inject]
    private JudgeVendor Judging { get; set; } = null!;

    [Inject]
    private Prefectures Prefectures { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<RegistrationRow> Rows { get; set; } = [];

    private IReadOnlyList<PrefectureRow> All { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        All = await Prefectures.AllAsync(CancellationToken.None);
        Rows = await Sheets.RegistrationsAsync(Reader, CancellationToken.None);
    }

    private async Task JudgeAsync()
    {
        var judged = Sent!.Accept
            ? await Judging.AcceptAsync(Sent.Vendor ?? string.Empty, Reader, CancellationToken.None)
            : await Judging.RefuseAsync(Sent.Vendor ?? string.Empty, Sent.Reason, Reader, CancellationToken.None);
        Refusal = judged.Fault;
        if (judged.IsDone)
        {
            Navigation.NavigateTo($"/registrations?kept={(Sent.Accept ? "Accepted" : "Refused")}");
        }
    }

    private string? PrefectureOf(string? number) =>
        All.FirstOrDefault(each => each.Number == number) is { } found ? Cultures.Pick(found.Name, found.Romaji) : null;
}
