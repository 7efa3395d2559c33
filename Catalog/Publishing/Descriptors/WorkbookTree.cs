using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;
using Catalog.Workbooks;

namespace Catalog.Publishing.Descriptors;

/// <summary>Reads a filled template: single answers from the sheet that names the question set, tables from sheets that begin with their key.</summary>
internal sealed class WorkbookTree
{
    private static readonly char[] Separators = ['\n', ';', ',', '\u3001', '\uFF0C', '\uFF1B'];

    private readonly CheckLog log = new();

    private readonly List<Member> head = [];

    private readonly Dictionary<string, List<Member>> sections = new(StringComparer.Ordinal);

    private QuestionSet set = QuestionSets.Current;

    public static DocumentReading Read(byte[] file)
    {
        var workbook = WorkbookFile.Read(file, TemplateSheets.FileName);
        return workbook.Content is { } content
            ? new WorkbookTree().Read(content)
            : new DocumentReading(null, [.. workbook.Findings.Select(finding => new CheckFinding(string.Empty, SpotOf(finding.Place), _ => finding.Fault))]);
    }

    private DocumentReading Read(Workbook workbook)
    {
        if (workbook.Sheets.FirstOrDefault(sheet => RowOf(sheet, HeadKeys.QuestionSet) is not null) is not { } single)
        {
            return DocumentReading.Refused(DescriptorFaults.NotATemplate);
        }

        set = QuestionSets.Find(RowOf(single, HeadKeys.QuestionSet)!.At(TemplateSheets.AnswerColumn)?.Text.Trim() ?? string.Empty) ?? set;
        foreach (var row in single.Rows)
        {
            Single(single, row);
        }

        foreach (var sheet in workbook.Sheets.Where(sheet => sheet != single))
        {
            Table(sheet);
        }

        var answers = new MapNode([.. sections.Select(section => new Member(section.Key, new MapNode(section.Value)))]);
        return DocumentReading.Of(new MapNode([.. head, new Member(HeadKeys.Answers, answers)]), log);
    }

    private static SheetRow? RowOf(Sheet sheet, string key) => sheet.Rows.FirstOrDefault(row => row.At(TemplateSheets.KeyColumn)?.Text.Trim() == key);

    private void Single(Sheet sheet, SheetRow row)
    {
        if (row.At(TemplateSheets.KeyColumn) is not { } keyCell || row.At(TemplateSheets.AnswerColumn) is not { } cell)
        {
            return;
        }

        var (key, spot) = (keyCell.Text.Trim(), SpotOf(sheet, row, cell));
        if (HeadKeys.All.Contains(key))
        {
            head.Add(new Member(key, Text(cell, key, spot), spot));
        }
        else if (key.Split('.') is [var section, var name])
        {
            var question = set.Find(key);
            Put(section, name, question?.Type == QuestionType.Choices ? Parts(cell, key, spot, question) : Text(cell, key, spot), spot);
        }
    }

    private void Table(Sheet sheet)
    {
        if (sheet.Rows.FirstOrDefault(row => row.Number == 1)?.At(TemplateSheets.KeyColumn)?.Text.Trim().Split('.') is not [var section, var name]
            || sheet.Rows.FirstOrDefault(row => row.Number == TemplateSheets.ColumnKeyRow) is not { } keys)
        {
            return;
        }

        var rows = new List<DocumentNode>();
        foreach (var row in sheet.Rows.Where(row => row.Number >= TemplateSheets.FirstTableRow))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{section}.{name}[{rows.Count}]");
            var cells = row.Cells.Select(cell => (Key: keys.At(cell.Column)?.Text.Trim(), Cell: cell)).Where(each => each.Key is { Length: > 0 })
                .Select(each => new Member(each.Key!, Text(each.Cell, Paths.Join(place, each.Key!), SpotOf(sheet, row, each.Cell)), SpotOf(sheet, row, each.Cell)))
                .ToList();
            rows.Add(new MapNode(cells, Spot.In(string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}!A{row.Number}"))));
        }

        Put(section, name, new ListNode(rows), Spot.In($"{sheet.Name}!A1"));
    }

    private void Put(string section, string name, DocumentNode value, Spot spot)
    {
        if (!sections.TryGetValue(section, out var members))
        {
            sections[section] = members = [];
        }

        if (members.Exists(member => member.Key == name))
        {
            log.Add(Paths.Join(section, name), spot, DescriptorFaults.KeyTwice(Paths.Join(section, name)));
        }

        members.Add(new Member(name, value, spot));
    }

    private ListNode Parts(Cell cell, string place, Spot spot, Question question) =>
        new([.. Text(cell, place, spot).Text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new TextNode(Padded(part, question), spot))], spot);

    /// <summary>A spreadsheet program takes 019 for the number 19: digits of an option are filled up where that makes it one.</summary>
    private static string Padded(string part, Question question) =>
        question.Option(part) is null && part.All(char.IsAsciiDigit) && question.Options is [var first, ..] && question.Option(part.PadLeft(first.Value.Length, '0')) is { } option
            ? option.Value
            : part;

    private TextNode Text(Cell cell, string place, Spot spot)
    {
        if (CellFaults.Of(cell) is { } fault)
        {
            log.Add(place, spot, fault);
        }

        return new TextNode(cell.Text, spot);
    }

    private static Spot SpotOf(Sheet sheet, SheetRow row, Cell cell) =>
        Spot.In(string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}!{CellNames.Column(cell.Column)}{row.Number}"));

    private static Spot? SpotOf(Place place) => place.ToString() is { Length: > 0 } cell ? Spot.In(cell) : null;
}
