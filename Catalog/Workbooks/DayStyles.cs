using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Catalog.Workbooks;

/// <summary>Which styles of a workbook show a number as a day.</summary>
internal sealed partial class DayStyles
{
    private static readonly SearchValues<char> DayLetters = SearchValues.Create("yYdDeg");

    private readonly bool[] showsDay;

    public DayStyles(Stylesheet? styles)
    {
        var own = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            own[format.NumberFormatId?.InnerText ?? string.Empty] = IsDay(format.FormatCode?.Value ?? string.Empty);
        }

        showsDay = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select(format => format.NumberFormatId?.InnerText ?? string.Empty)
            .Select(id => own.TryGetValue(id, out var day) ? day : IsBuiltInDay(id))];
    }

    public bool ShowDay(string? style) =>
        int.TryParse(style, NumberFormatInfo.InvariantInfo, out var index) && index >= 0 && index < showsDay.Length && showsDay[index];

    /// <summary>14-17 and 22 everywhere, 27-31, 36 and 50-58 in East Asian editions (ISO/IEC 29500-1, 18.8.30).</summary>
    private static bool IsBuiltInDay(string id) =>
        int.TryParse(id, NumberFormatInfo.InvariantInfo, out var number)
        && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    /// <summary>Years, days and era years, outside of quoted text, of brackets and of an exponent.</summary>
    private static bool IsDay(string code) =>
        code.Length <= 255 && Spoken().Replace(code, string.Empty).AsSpan().ContainsAny(DayLetters);

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].|General|E[+-]|e[+-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spoken();
}
