using Catalog.Seeding;

namespace Catalog.Search.Engine;

/// <summary>A band of the cheapest five-year cost, tax included (5年間の総額の価格帯). All bounds stand in price-bands.tsv.</summary>
/// <param name="Below">First amount above the band; <c>null</c> = no upper end.</param>
internal sealed record PriceBand(string Name, Yen? Below, string Label, string LabelEn)
{
    /// <summary>Of an offering without a price for the town.</summary>
    public const string Unpriced = "unpriced";

    /// <summary>Cheapest first, the unpriced last.</summary>
    public static IReadOnlyList<PriceBand> All { get; } = [.. FactFile.Rows("Search", "price-bands.tsv").Select(row => new PriceBand(
        row["name"], row.Maybe("below") is { } below ? new Yen(long.Parse(below, System.Globalization.CultureInfo.InvariantCulture)) : null,
        row["label"], row["label_en"]))];

    public static PriceBand Of(Yen gross) => All.First(band => band.Below is not { } below || gross < below);

    public static PriceBand Named(string name) => All.First(band => band.Name == name);
}
