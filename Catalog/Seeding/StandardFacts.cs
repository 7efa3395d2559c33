using System.Globalization;
using Catalog.Standards;
using Catalog.Storage;

namespace Catalog.Seeding;

/// <summary>20 legal business areas and 39 business systems.</summary>
internal static class StandardFacts
{
    private const string Slice = "Standards";

    public static async Task<Merged> MergeAsync(MarketplaceDb db, CancellationToken ct)
    {
        var (_, areas) = await db.MergeAsync(Areas(), area => area.Number.ToString(CultureInfo.InvariantCulture), ct);
        var (_, systems) = await db.MergeAsync(Systems(), system => system.Id, ct);
        return areas + systems;
    }

    private static IEnumerable<BusinessArea> Areas() => FactFile.Rows(Slice, "business-areas.tsv").Select(row => new BusinessArea(
        row.Number("number"),
        row["name"],
        row["name_en"],
        row["group"],
        row["ministry"],
        row["specification"],
        row.Maybe("version"),
        row.Maybe("published"),
        row["aliases"].Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<BusinessSystem> Systems() => FactFile.Rows(Slice, "business-systems.tsv").Select(row =>
        new BusinessSystem(row["id"], row["name"], row["name_en"], row.Maybe("area") is null ? null : row.Number("area"), Enum.Parse<SpecKind>(row["spec"])));
}
