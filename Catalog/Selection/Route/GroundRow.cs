using Catalog.Seeding;

namespace Catalog.Selection.Route;

/// <summary>What follows from a ground: one table decides.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Kind">The route that it opens; <c>null</c> = the number of quotes decides (small sums).</param>
/// <param name="Item">Item of 地方自治法施行令 167条の2第1項; <c>null</c> outside it.</param>
/// <param name="NeedsDay">A day belongs to its facts.</param>
/// <param name="Article">As papers cite it.</param>
public sealed record GroundRow(RouteGround Ground, RouteKind? Kind, int? Item, bool NeedsDay, string Article)
{
    public static IReadOnlyList<GroundRow> All { get; } = [.. FactFile.Rows("Selection", "route-grounds.tsv").Select(Read)];

    /// <summary>Those that a person gives with facts; the small sum and the principle follow from the amount.</summary>
    public static IEnumerable<GroundRow> Given => All.Where(row => row.Kind is not null && row.Ground != RouteGround.Principle);

    public static GroundRow Of(RouteGround ground) => All.Single(row => row.Ground == ground);

    private static GroundRow Read(FactRow row) => new(
        Enum.Parse<RouteGround>(row["ground"]), row.Maybe("kind") is { } kind ? Enum.Parse<RouteKind>(kind) : null,
        row.Maybe("item") is null ? null : row.Number("item"), row["needs_day"] == "1", row["article"]);
}
