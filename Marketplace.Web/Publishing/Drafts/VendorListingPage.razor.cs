using Catalog;
using Catalog.Publishing;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Drafts;

/// <summary>A vendor's draft, section by section; every save is kept, also an unfinished one. What nobody has touched yet is not called wrong.</summary>
public sealed partial class VendorListingPage
{
    private const string Form = "section";

    private const string SubmitForm = "submit";

    private const string CarryForm = "carry";

    private static readonly string NotValid = DraftFaults.NotValid(0, string.Empty).Code;

    [Parameter]
    public required string Code { get; set; }

    /// <summary>The section to be answered; the first when none is named.</summary>
    [SupplyParameterFromQuery(Name = "section")]
    private string? Asked { get; set; }

    /// <summary>A table to which an empty row was added just before.</summary>
    [SupplyParameterFromQuery(Name = "row")]
    private string? NewRow { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    /// <summary>Everything that is missing is shown, as after a submission that was refused.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    private bool IsWhole { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private DraftSheets Sheets { get; set; } = null!;

    [Inject]
    private SaveDraft Save { get; set; } = null!;

    [Inject]
    private SubmitDraft Submitting { get; set; } = null!;

    [Inject]
    private CarryDraft Carrying { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SectionForm? Draft { get; set; }

    private Fault? Refusal { get; set; }

    /// <summary>The answers that somebody else saved meanwhile; <c>null</c> = nobody did.</summary>
    private MapNode? Conflict { get; set; }

    private FormSection Open => Draft!.Open(Asked);

    private FormSection? Next => Draft!.Sections.SkipWhile(section => section.Key != Open.Key).Skip(1).FirstOrDefault();

    /// <summary>How many required questions of a section nobody has answered yet.</summary>
    private ILookup<string, CheckFinding> Missing => Draft!.Sheet.Newest.Findings.Except(TouchedFindings.Of(Draft.Answers, Draft.Sheet.Newest.Findings))
        .ToLookup(finding => TouchedFindings.QuestionOf(finding.Place).Split('.')[0], StringComparer.Ordinal);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(Code, Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        var kept = found.Value.Newest.Descriptor!.Answers;
        Show(found.Value, NewRow is { } table && found.Value.Newest.Set!.Find(table)?.Type == QuestionType.Table ? QuestionForm.AddRow(kept, table) : kept);
    }

    private void Show(DraftSheet sheet, MapNode answers) =>
        Draft = new SectionForm(sheet, answers, IsWhole ? sheet.Newest.Findings : TouchedFindings.Of(sheet.Newest.Descriptor!.Answers, sheet.Newest.Findings));

    private async Task ChangeAsync()
    {
        var sent = Context.Request.Form;
        var (section, sheet) = (Open, Draft!.Sheet);
        var answers = Draft.Taken(section, sent);
        var saved = await Save.RunAsync(Draft.Order(answers, sent), Reader, CancellationToken.None);
        if (saved.IsDone)
        {
            var added = sent[QuestionButtons.Add] is [{ } table] ? $"&row={Uri.EscapeDataString(table)}#{Uri.EscapeDataString(table)}" : string.Empty;
            Navigation.NavigateTo($"{AddressOf(sent["next"] is [{ Length: > 0 } next] ? next : section.Key)}&kept=saved{added}");
            return;
        }

        Refusal = saved.Fault;
        Conflict = saved.Fault == StorageFaults.ChangedMeanwhile ? sheet.Newest.Descriptor!.Answers : null;
        Show(sheet, answers);
    }

    private async Task CarryAsync()
    {
        var carried = await Carrying.RunAsync(Code, SectionForm.SeenBy(Context.Request.Form), Reader, CancellationToken.None);
        Refusal = carried.Fault;
        if (carried.IsDone)
        {
            Navigation.NavigateTo($"{AddressOf(ChangedSection.Key)}&kept=carried");
        }
    }

    private async Task SubmitAsync()
    {
        var submitted = await Submitting.RunAsync(Code, SectionForm.SeenBy(Context.Request.Form), Reader, CancellationToken.None);
        if (submitted.IsDone)
        {
            Navigation.NavigateTo($"{AddressOf(Open.Key)}&kept=submitted");
            return;
        }

        if (submitted.Fault.Code == NotValid)
        {
            // By address, so that going back and reloading do not send the form again.
            Navigation.NavigateTo($"{AddressOf(Open.Key)}&all=true#end");
            return;
        }

        Refusal = submitted.Fault;
    }

    private string AddressOf(string section) => $"/vendor/listings/{Uri.EscapeDataString(Code)}?section={Uri.EscapeDataString(section)}";

    private string LabelOf(string? question) =>
        question is { } key && StatedAnswers.Label(key) is { } label ? QuestionWords.Pick(label) : Text[nameof(DraftsText.Whole)];
}
