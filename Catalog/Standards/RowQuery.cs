using Catalog.Search;

namespace Catalog.Standards;

/// <summary>Which rows of a specification are wanted; conditions add up, <c>null</c> = any.</summary>
/// <param name="Part">Function, form, data group or linkage.</param>
/// <param name="Class">実装類型</param>
/// <param name="Chapter">大項目, exactly as written.</param>
/// <param name="Words">Every word must stand in number, headings, text or remarks.</param>
public sealed record RowQuery(
    SpecPart? Part = null, RequirementClass? Class = null, string? Chapter = null, string? Words = null)
{
    /// <summary>The rows in the order of the specification.</summary>
    public IReadOnlyList<RequirementLine> Choose(SpecSheet spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var words = Folding.Words(Words);
        return
        [
            .. spec.Lines.Where(row => (Part is null || row.Part == Part) && (Class is null || row.Class == Class)
                && (Chapter is null || row.Major == Chapter) && Holds(row, words)),
        ];
    }

    private static bool Holds(RequirementLine row, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var text = Folding.Fold($"{row.Number}\n{row.Major}\n{row.Middle}\n{row.Minor}\n{row.Text}\n{row.Remarks}");
        return words.All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
