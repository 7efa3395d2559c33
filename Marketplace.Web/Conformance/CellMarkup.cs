using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Conformance;

/// <summary>Writes the lines of a cell as markup. A page has thousands of cells and a few dozen different lines: each is written once.</summary>
internal sealed class CellMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<CellLine, MarkupString> written = [];

    public MarkupString Of(IEnumerable<CellLine> lines)
    {
        var pieces = lines.Select(Piece).ToList();
        return pieces is [var only] ? only : new MarkupString(string.Concat(pieces.Select(piece => piece.Value)));
    }

    public static MarkupString Of(string words) => new(Encoder.Encode(words));

    private MarkupString Piece(CellLine line) =>
        written.TryGetValue(line, out var known) ? known : written[line] = new MarkupString(
            $"<p class=\"{line.Shape ?? "r"}\">{Encoder.Encode(line.Word)}{(line.Said is null ? string.Empty : $" <small>{Encoder.Encode(line.Said)}</small>")}</p>");
}
