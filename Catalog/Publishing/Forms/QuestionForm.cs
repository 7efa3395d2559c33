using System.Globalization;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Forms;

/// <summary>A section as it stands on a page.</summary>
public sealed record FormSection(string Key, Wording Label, Wording? Hint, IReadOnlyList<FormField> Fields)
{
    public bool HasFindings => Fields.Any(each => each.HasFindings);
}

/// <summary>A question as it stands on a page, with the answer so far and what is said against it.</summary>
/// <param name="Name">Of the field; the path of the answer.</param>
/// <param name="Values">More than one for options that can be chosen together.</param>
/// <param name="IsAsked">Whether the answers so far make it one that is asked.</param>
/// <param name="Rows">Of a table.</param>
public sealed record FormField(Question Question, string Name, IReadOnlyList<string> Values, bool IsAsked, IReadOnlyList<FormRow> Rows, IReadOnlyList<CheckFinding> Findings)
{
    public string Value => Values.Count > 0 ? Values[0] : string.Empty;

    public bool HasFindings => Findings.Count > 0 || Rows.Any(row => row.Findings.Count > 0 || row.Cells.Any(cell => cell.HasFindings));
}

/// <summary>One row of a table on a page.</summary>
/// <param name="Name">Path of the row, as the button that removes it sends it.</param>
public sealed record FormRow(string Name, int Number, IReadOnlyList<FormField> Cells, IReadOnlyList<CheckFinding> Findings);

/// <summary>Makes the form of a question set from answers and findings.</summary>
public static class QuestionForm
{
    public static IReadOnlyList<FormSection> Of(QuestionSet set, MapNode answers, IReadOnlyList<CheckFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(answers);
        var byPlace = findings.ToLookup(finding => finding.Place, StringComparer.Ordinal);
        return [.. set.Sections.Select(section => new FormSection(
            section.Key, section.Label, section.Hint, [.. section.Questions.Select(question => FieldOf(set, question, answers, byPlace))]))];
    }

    /// <summary>Answers with one more, empty row of a table.</summary>
    public static MapNode AddRow(MapNode answers, string table) =>
        AnswerReading.With(answers, table, new ListNode([.. Rows(answers, table), MapNode.Empty]));

    /// <summary>Answers without the row of this path, such as <c>plans.tiers[2]</c>; a path that is no row changes nothing.</summary>
    public static MapNode RemoveRow(MapNode answers, string path)
    {
        if (FieldPath.Of(path) is not [{ Key: { } section }, { Key: { } name }, { Row: { } row }])
        {
            return answers;
        }

        var key = Paths.Join(section, name);
        return AnswerReading.With(answers, key, new ListNode([.. Rows(answers, key).Where((_, at) => at != row)]));
    }

    private static FormField FieldOf(QuestionSet set, Question question, MapNode answers, ILookup<string, CheckFinding> findings) => new(
        question,
        question.Key,
        ValuesOf(AnswerReading.Of(answers, question.Key)),
        AnswerReading.IsAsked(set, question, answers),
        question.Type == QuestionType.Table ? [.. Rows(answers, question.Key).Select((row, at) => RowOf(question, row, at, findings))] : [],
        [.. findings[question.Key]]);

    private static FormRow RowOf(Question table, DocumentNode row, int at, ILookup<string, CheckFinding> findings)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{table.Key}[{at}]");
        return new FormRow(
            path,
            at + 1,
            [.. table.Columns.Select(column => CellOf(column, Paths.Join(path, column.Key), row as MapNode, findings))],
            [.. findings[path]]);
    }

    private static FormField CellOf(Question column, string place, MapNode? row, ILookup<string, CheckFinding> findings) =>
        new(column, place, ValuesOf(row?[column.Key]), IsAsked: true, [], [.. findings[place]]);

    private static IReadOnlyList<DocumentNode> Rows(MapNode answers, string table) =>
        table.Split('.') is [var section, var name] && (answers.Raw(section) as MapNode)?.Raw(name) is ListNode list ? list.Items : [];

    private static IReadOnlyList<string> ValuesOf(DocumentNode? node) => node switch
    {
        TextNode text => [text.Text],
        ListNode list => [.. list.Items.OfType<TextNode>().Select(item => item.Text)],
        _ => [],
    };
}
