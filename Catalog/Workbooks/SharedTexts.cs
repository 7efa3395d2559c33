using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Catalog.Workbooks;

/// <summary>The texts that cells share by number.</summary>
internal static class SharedTexts
{
    /// <summary><c>null</c> when a limit was passed.</summary>
    public static IReadOnlyList<string>? Read(SharedStringTablePart? part, Allowance allowance)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                texts.Add(Of(reader.LoadCurrentElement()!));
                if (texts.Count > WorkbookLimits.Cells)
                {
                    allowance.Exceed(WorkbookFaults.TooManyCells(WorkbookLimits.Cells));
                    return null;
                }
            }
        }

        return texts;
    }

    /// <summary>Plain text and runs of rich text; the reading aid above the letters (ふりがな, rPh) is no part of the text.</summary>
    public static string Of(OpenXmlElement item)
    {
        var text = new StringBuilder();
        foreach (var piece in item.ChildElements)
        {
            text.Append(piece switch
            {
                Text plain => plain.Text,
                Run run => run.Text?.Text,
                _ => null,
            });
        }

        return CellText.Clean(text.ToString());
    }
}
