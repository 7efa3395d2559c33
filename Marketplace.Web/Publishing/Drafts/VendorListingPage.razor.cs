using System.Globalization;
using Catalog;
using Catalog.Publishing;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Drafts;

/// <summary>A vendor's draft, section by section; every save is kept, also an unfinished one.</summary>
public sealed partial class VendorListingPage
{
    private const string Form = "section";

    private const string SubmitForm = "submit";

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

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private DraftSheets Sheets { get; set; } = null!;

    [Inject]
    private SaveDraft Save { get; set; } = null!;

    [Inject]
    private SubmitDraft Submitting { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private DraftSheet? Sheet { get; set; }

    private MapNode Answers { get; set; } = MapNode.Empty;

    private Fault? Refusal { get; set; }

    private QuestionSet Set => Sheet!.Newest.Set!;

    private IReadOnlyList<FormSection> Sections => QuestionForm.Of(Set, Answers, Sheet!.Newest.Findings);

    private FormSection Open => Sections.FirstOrDefault(section => section.Key == Asked) ?? Sections[0];

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(Code, Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
        var kept = Sheet.Newest.Descriptor!.Answers;
        Answers = NewRow is { } table && Set.Find(table)?.Type == QuestionType.Table ? QuestionForm.AddRow(kept, table) : kept;
    }

    private async Task ChangeAsync()
    {
        var sent = Context.Request.Form;
        var typed = FormFields.Read(Set, sent.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? string.Empty)));
        Answers = Sheet!.Newest.Descriptor!.Answers.With(Open.Key, typed[Open.Key] ?? MapNode.Empty);
        if (sent[QuestionButtons.Remove] is [{ } row])
        {
            Answers = QuestionForm.RemoveRow(Answers, row);
        }

        var order = new DraftOrder(Sheet.Newest.Descriptor with { Answers = Answers }, EditSource.Form, SeenBy(sent));
        var saved = await Save.RunAsync(order, Reader, CancellationToken.None);
        if (saved.IsDone)
        {
            var next = sent[QuestionButtons.Add] is [{ } table] ? $"&row={Uri.EscapeDataString(table)}#{Uri.EscapeDataString(table)}" : string.Empty;
            Navigation.NavigateTo($"{AddressOf(Open.Key)}&kept=saved{next}");
            return;
        }

        Refusal = saved.Fault;
    }

    private async Task SubmitAsync()
    {
        var submitted = await Submitting.RunAsync(Code, SeenBy(Context.Request.Form), Reader, CancellationToken.None);
        if (submitted.IsDone)
        {
            Navigation.NavigateTo($"{AddressOf(Open.Key)}&kept=submitted");
            return;
        }

        Refusal = submitted.Fault;
    }

    private string AddressOf(string section) => $"/vendor/listings/{Uri.EscapeDataString(Code)}?section={section}";

    private string LabelOf(string? question) =>
        question is { } key && StatedAnswers.Label(key) is { } label ? QuestionWords.Pick(label) : Text[nameof(DraftsText.Whole)];

    /// <summary>The edit that the page showed; one that names none is refused like one that is behind.</summary>
    private static int SeenBy(IFormCollection sent) =>
        int.TryParse(sent["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
}
