using Catalog;
using Catalog.Publishing;
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
    public const string FileHandler = "file";

    private const string Form = "begin";

    [SupplyParameterFromForm(FormName = Form)]
    private BeginInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "withdrawn")]
    private string? Withdrawn { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private CheckDescriptor Check { get; set; } = null!;

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

    private IReadOnlyList<CheckFinding> FileFindings { get; set; } = [];

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

    /// <summary>A file makes a new draft, or the next edit of one; what is wrong in its answers is corrected in the form.</summary>
    private async Task TakeFileAsync()
    {
        if (Context.Request.Form.Files["file"] is not { Length: <= DescriptorFile.MostBytes } file)
        {
            Refusal = Context.Request.Form.Files["file"] is null ? DescriptorFaults.EmptyFile : DescriptorFaults.FileTooLarge(DescriptorFile.MostBytes / 1024);
            return;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Context.RequestAborted);
        var verdict = Check.Run(bytes.ToArray(), file.FileName);
        if (verdict.Descriptor is null)
        {
            FileFindings = [.. verdict.Findings.Where(finding => !finding.IsNotice)];
            return;
        }

        var saved = await Save.RunAsync(new DraftOrder(verdict.Descriptor, EditSource.File), Reader, CancellationToken.None);
        Refusal = saved.Fault;
        if (saved.IsDone)
        {
            Navigation.NavigateTo($"/vendor/listings/{Uri.EscapeDataString(saved.Value.Offering)}?kept=saved");
        }
    }
}
