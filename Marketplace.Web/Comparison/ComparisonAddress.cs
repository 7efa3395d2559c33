namespace Marketplace.Web.Comparison;

/// <summary>Addresses of the comparison: the columns and the filter are the whole state of the page.</summary>
internal static class ComparisonAddress
{
    public const string OnlyDifferences = "only";

    public static string Of(IEnumerable<string> offerings, bool onlyDifferences = false, IEnumerable<string>? options = null) => "/compare?" + string.Join(
        '&',
        [
            .. offerings.Select(Part),
            .. (options ?? []).Select(option => "option=" + Uri.EscapeDataString(option)),
            .. onlyDifferences ? ["diff=" + OnlyDifferences] : Array.Empty<string>(),
        ]);

    /// <summary>The page on which offerings become candidates of a selection case.</summary>
    public static string ToSelection(IEnumerable<string> offerings) => "/selections/new?" + string.Join('&', offerings.Select(Part));

    private static string Part(string offering) => "offering=" + Uri.EscapeDataString(offering);
}
