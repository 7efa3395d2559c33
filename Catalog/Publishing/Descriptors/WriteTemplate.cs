using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;
using Catalog.Workbooks;

namespace Catalog.Publishing.Descriptors;

/// <summary>Writes the workbook in which a vendor answers a question set, empty or with the answers so far.</summary>
public static class WriteTemplate
{
    public const string ContentType = WorkbookWriter.ContentType;

    private const int OptionLetters = 24;

    public static byte[] Run(QuestionSet set, CultureInfo culture) => Run(set, culture, vendor: null, offering: null, MapNode.Empty);

    public static byte[] Run(QuestionSet set, CultureInfo culture, string? vendor, string? offering, MapNode answers)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(answers);
        return WorkbookWriter.Write(
        [
            Single(set, culture, vendor, offering, answers),
            .. set.Questions.Where(question => question.Type == QuestionType.Table).Select(table => Table(table, culture, answers)),
            Options(set, culture),
        ]);
    }

    private static WrittenSheet Single(QuestionSet set, CultureInfo culture, string? vendor, string? offering, MapNode answers)
    {
        string Word(string key) => FaultText.Word($"publishing.sheet-{key}", culture);
        IReadOnlyList<WrittenCell> Head(string key, string? value) => [key, Word(key), null, value];
        IEnumerable<IReadOnlyList<WrittenCell>> rows =
        [
            [Word("key"), Word("question"), Word("hint"), Word("answer"), Word("required")],
            Head(HeadKeys.Descriptor, Descriptor.Structure),
            Head(HeadKeys.QuestionSet, set.Version),
            Head(HeadKeys.Vendor, vendor),
            Head(HeadKeys.Offering, offering),
            .. set.Sections.SelectMany(section => (IEnumerable<IReadOnlyList<WrittenCell>>)
            [
                [null, section.Label.In(culture), section.Hint?.In(culture)],
                .. section.Questions.Where(question => question.Type != QuestionType.Table).Select(question => (IReadOnlyList<WrittenCell>)
                [
                    question.Key, question.Label.In(culture), HintOf(question, culture), Said(AnswerReading.Of(answers, question.Key)), question.IsRequired ? "*" : null,
                ]),
            ]),
        ];
        return new WrittenSheet(Word("answers"), [28, 34, 44, 60, 8], 1, rows);
    }

    private static WrittenSheet Table(Question table, CultureInfo culture, MapNode answers) => new(
        table.Label.In(culture),
        [.. table.Columns.Select(column => column.Type is QuestionType.Line or QuestionType.Address ? 28.0 : 16.0)],
        TemplateSheets.FirstTableRow - 1,
        [
            [table.Key, table.Label.In(culture), table.Hint?.In(culture)],
            [.. table.Columns.Select(column => (WrittenCell)column.Key)],
            [.. table.Columns.Select(column => (WrittenCell)$"{column.Label.In(culture)}{(column.IsRequired ? " *" : string.Empty)}\n{HintOf(column, culture)}".Trim())],
            .. AnswerReading.RowsOf(answers, table.Key).Select(row => (IReadOnlyList<WrittenCell>)[.. table.Columns.Select(column => (WrittenCell)Said(row.Cells[column.Key]))]),
        ]);

    private static WrittenSheet Options(QuestionSet set, CultureInfo culture) => new(
        FaultText.Word("publishing.sheet-options", culture),
        [OptionLetters, OptionLetters, OptionLetters * 2],
        1,
        [
            [FaultText.Word("publishing.sheet-question", culture), FaultText.Word("publishing.sheet-value", culture), FaultText.Word("publishing.sheet-label", culture)],
            .. set.Questions.SelectMany(question => question.Columns.Prepend(question)).SelectMany(question =>
                question.Options.Select(option => (IReadOnlyList<WrittenCell>)[question.Label.In(culture), option.Value, option.Label.In(culture)])),
        ]);

    private static string? HintOf(Question question, CultureInfo culture)
    {
        var ofType = question.Type is QuestionType.Line or QuestionType.Text or QuestionType.Table
            ? null
            : FaultText.Word($"publishing.hint-{char.ToLowerInvariant(question.Type.ToString()[0])}{question.Type.ToString()[1..]}", culture);
        return string.Join('\n', new[] { question.Hint?.In(culture), ofType }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    private static string? Said(DocumentNode? node) => node switch
    {
        TextNode text => text.Text,
        ListNode list => string.Join('\n', list.Items.OfType<TextNode>().Select(item => item.Text)),
        _ => null,
    };
}
