using System.Globalization;
using System.Security;
using System.Text;
using Catalog.Workbooks;

namespace Catalog.Tests.Workbooks;

/// <summary>The XML of one sheet, cell by cell.</summary>
internal sealed class SheetXml
{
    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];

    private readonly List<string> merged = [];

    public string Tail { get; set; } = string.Empty;

    /// <summary>The text as it stands, inline.</summary>
    public SheetXml Text(string place, string? text) => text is null
        ? Remove(place)
        : Raw(place, $"""<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""");

    public SheetXml Shared(string place, int number) => Raw(place, $"""<c r="{place}" t="s"><v>{number}</v></c>""");

    public SheetXml Number(string place, double number, int style = 0) =>
        Raw(place, string.Create(CultureInfo.InvariantCulture, $"""<c r="{place}" s="{style}"><v>{number}</v></c>"""));

    public SheetXml Error(string place, string error) => Raw(place, $"""<c r="{place}" t="e"><v>{error}</v></c>""");

    public SheetXml Formula(string place, string formula, string? text) => Raw(place,
        text is null ? $"""<c r="{place}"><f>{formula}</f></c>""" : $"""<c r="{place}" t="str"><f>{formula}</f><v>{text}</v></c>""");

    public SheetXml Merge(string range)
    {
        merged.Add(range);
        return this;
    }

    /// <summary>A row of texts from column A; null leaves a cell empty.</summary>
    public SheetXml Row(int row, params IReadOnlyList<string?> texts)
    {
        for (var at = 0; at < texts.Count; at++)
        {
            if (texts[at] is { } text)
            {
                Text(CellNames.Column(at + 1) + row.ToString(CultureInfo.InvariantCulture), text);
            }
        }

        return this;
    }

    public SheetXml Raw(string place, string xml)
    {
        var (row, column) = CellNames.Cell(place)!.Value;
        rows.TryAdd(row, []);
        rows[row][column] = xml;
        return this;
    }

    public string Xml(string main)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{main}"><sheetData>""");
        foreach (var (number, cells) in rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">{string.Concat(cells.Values)}</row>""");
        }

        xml.Append("</sheetData>");
        if (merged.Count > 0)
        {
            xml.Append("<mergeCells>").AppendJoin(string.Empty, merged.Select(range => $"""<mergeCell ref="{range}"/>""")).Append("</mergeCells>");
        }

        return xml.Append(Tail).Append("</worksheet>").ToString();
    }

    private SheetXml Remove(string place)
    {
        var (row, column) = CellNames.Cell(place)!.Value;
        if (rows.TryGetValue(row, out var cells))
        {
            cells.Remove(column);
        }

        return this;
    }
}
