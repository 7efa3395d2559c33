using System.Globalization;
using Catalog.Comparison;
using Marketplace.Web.Conformance;

namespace Marketplace.Web.Comparison;

/// <summary>Addresses of the comparison row by row: columns, specification, day and filter are its whole state.</summary>
internal static class RequirementsAddress
{
    public const string Page = "/compare/requirements";

    public const string Workbook = "/compare/requirements.xlsx";

    public static string Of(IEnumerable<string> offerings, string spec) => Page + '?' + string.Join('&', Columns(offerings).Append("spec=" + spec));

    /// <summary>The same state at the page or the file.</summary>
    public static string Of(string path, RequirementComparison table)
    {
        var filter = table.Filter;
        (string Name, string? Value)[] parts =
        [
            ("spec", $"{table.Spec.System}@{table.Spec.Number}"),
            ("asOf", table.AsOf.ToString("O", CultureInfo.InvariantCulture)),
            ("class", filter.Class is { } asked ? Choices.Write(asked) : null),
            ("part", filter.Part is { } part ? Choices.Write(part) : null),
            ("verdict", filter.Verdict is { } verdict ? Choices.Write(verdict) : null),
            ("chapter", filter.Chapter),
            ("diff", filter.OnlyDifferences ? ComparisonAddress.OnlyDifferences : null),
        ];
        return path + '?' + string.Join('&', Columns(table.Columns.Select(column => column.Offering))
            .Concat(parts.Where(each => each.Value is not null).Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}")));
    }

    private static IEnumerable<string> Columns(IEnumerable<string> offerings) => offerings.Select(each => "offering=" + Uri.EscapeDataString(each));
}
