using System.Globalization;
using Catalog.Publishing;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;

namespace Marketplace.Web.Publishing.Drafts;

/// <summary>A draft cut into the sections of its form, with the answers so far.</summary>
/// <param name="Findings">Of the newest edit; a page chooses which of them it shows.</param>
internal sealed record SectionForm(DraftSheet Sheet, MapNode Answers, IReadOnlyList<CheckFinding> Findings)
{
    /// <summary>Field that names the edit on which a save builds.</summary>
    public const string SeenField = "seen";

    public QuestionSet Set => Sheet.Newest.Set!;

    /// <summary>What changed since the set that the draft answered before, then the sections as they are asked.</summary>
    public IReadOnlyList<FormSection> Sections
    {
        get
        {
            var all = QuestionForm.Of(Set, Answers, Findings);
            return ChangedSection.Of(Sheet.FormerSet is { } former ? QuestionSets.Find(former) : null, Set, all) is { } changed ? [changed, .. all] : all;
        }
    }

    public FormSection Open(string? asked) => Sections.FirstOrDefault(section => section.Key == asked) ?? Sections[0];

    /// <summary>The answers with those of a section as the form sent them.</summary>
    public MapNode Taken(FormSection section, IFormCollection sent)
    {
        var typed = FormFields.Read(Set, sent.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? string.Empty)));
        var taken = ChangedSection.Take(Sheet.Newest.Descriptor!.Answers, section, typed);
        return sent[QuestionButtons.Remove] is [{ } row] ? QuestionForm.RemoveRow(taken, row) : taken;
    }

    public DraftOrder Order(MapNode answers, IFormCollection sent) =>
        new(Sheet.Newest.Descriptor! with { Answers = answers }, EditSource.Form, SeenBy(sent));

    /// <summary>The edit that the page showed; one that names none is refused like one that is behind.</summary>
    public static int SeenBy(IFormCollection sent) =>
        int.TryParse(sent[SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
}
