using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>A vendor's own organisation (自社の登録): where its registration stands, its people, qualifications and sellers.</summary>
public sealed partial class OrganisationPage
{
    public const string Form = "act";

    public const string RestateForm = "restate";

    [SupplyParameterFromForm(FormName = Form)]
    private OrganisationAct? Sent { get; set; }

    [SupplyParameterFromForm(FormName = RestateForm)]
    private OrganisationInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private VendorSheets Sheets { get; set; } = null!;

    [Inject]
    private RestateVendor Restating { get; set; } = null!;

    [Inject]
    private OrganisationActs Acts { get; set; } = null!;

    [Inject]
    private Prefectures Prefectures { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private VendorSheet? Sheet { get; set; }

    private IReadOnlyList<PrefectureRow> All { get; set; } = [];

    private Fault? Refusal { get; set; }

    /// <summary>The link of an invitation that was made by this very request.</summary>
    private string? Link { get; set; }

    private bool IsOwner => Reader.VendorRole is null or VendorRole.Owner;

    private bool MayWrite => Reader.VendorRole is not VendorRole.Reader;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        All = await Prefectures.AllAsync(CancellationToken.None);
        await LoadAsync();
    }

    private async Task LoadAsync() => Sheet = (await Sheets.FindAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value;

    private async Task RestateAsync()
    {
        Refusal = (await Restating.RunAsync(Input!.ToOrder(Reader.Vendor), Reader, CancellationToken.None)).Fault;
        Leave();
    }

    private async Task ActAsync()
    {
        if (Sent!.Act == OrganisationDeed.Invite)
        {
            var made = await Acts.InviteAsync(Sent, Reader, CancellationToken.None);
            (Refusal, Link) = (made.Fault, made.IsDone ? Navigation.ToAbsoluteUri($"/vendor/invitations/{made.Value.Word}").AbsoluteUri : null);
            await LoadAsync();
            return;
        }

        Refusal = (await Acts.RunAsync(Sent, Reader, CancellationToken.None)).Fault;
        Leave();
    }

    private void Leave()
    {
        if (Refusal is null)
        {
            Navigation.NavigateTo(Sent is { Act: OrganisationDeed.Remove } && Sheet!.Staff.Any(row => row.IsReader && row.Id.Value == Sent.Id) ? "/" : "/vendor/organisation?kept=Changed");
        }
    }
}
