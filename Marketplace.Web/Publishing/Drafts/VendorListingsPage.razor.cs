using Catalog;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Questions;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Drafts;

/// <summary>What is typed to begin a draft.</summary>
public sealed class BeginInput
{
    public string? Offering { get; set; }

    public string? Name { get; set; }
}

/// <summary>A vendor's listings (掲載), and the beginning of another.</summary>
public sealed partial class VendorListingsPage
{
    private const string Form = "begin";

    [SupplyParameterFromForm(FormName = Form)]
    private BeginInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "withdrawn")]
    private string? Withdrawn { get; set; }

    [Inject]
    private DraftSheets Sheets { get; set; } = null!;

    [Inject]
    private SaveDraft Save { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<DraftRow> Drafts { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Drafts = await Sheets.ListAsync(Reader, CancellationToken.None);
    }

    private async Task BeginAsync()
    {
        var answers = AnswerReading.With(MapNode.Empty, "product.name", new TextNode(Input!.Name ?? string.Empty));
        var descriptor = new Descriptor(QuestionSets.Current.Version, Reader.Vendor!, (Input.Offering ?? string.Empty).Trim(), answers);
        var saved = await Save.RunAsync(new DraftOrder(descriptor, EditSource.Form, Seen: 0), Reader, CancellationToken.None);
        if (saved.IsDone)
        {
            Navigation.NavigateTo($"/vendor/listings/{Uri.EscapeDataString(saved.Value.Offering)}");
            return;
        }

        Refusal = saved.Fault;
    }
}
