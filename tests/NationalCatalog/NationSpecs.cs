using System.Globalization;
using Catalog.Standards;

namespace NationalCatalog;

/// <summary>Two versions of one specification; the later one has a few per cent of changes.</summary>
internal sealed record NationSpec(TradeSystem Trade, SpecFile Earlier, SpecFile Later);

/// <summary>Specifications in sentences of our own, in the shape of the published ones.</summary>
internal static class NationSpecs
{
    public const string EarlierNumber = "90.0";

    public const string LaterNumber = "91.0";

    private static readonly DateOnly EarlierDay = new(2024, 8, 30);

    private static readonly DateOnly LaterDay = new(2026, 1, 30);

    public static IReadOnlyList<NationSpec> Of(NationScale scale) =>
        [.. Vocabulary.Systems.Take(scale.Specs).Select(trade => Make(scale, trade))];

    private static NationSpec Make(NationScale scale, TradeSystem trade)
    {
        var chance = Chance.For(scale.Seed, "spec", int.Parse(trade.Id, CultureInfo.InvariantCulture));
        var rows = new NationRequirements(trade, chance);
        List<RequirementLine> earlier = [.. Enumerable.Range(0, scale.Rows).Select(place => rows.Make(place, scale.Rows))];
        return new NationSpec(trade, File(trade, EarlierNumber, EarlierDay, earlier), File(trade, LaterNumber, LaterDay, NextVersion(earlier, rows, chance)));
    }

    private static SpecFile File(TradeSystem trade, string number, DateOnly day, IReadOnlyList<RequirementLine> rows) =>
        new(trade.Id, number, $"{trade.NameEn} (fictional)", day, rows);

    /// <summary>Of a hundred rows one goes and one comes, one is reworded, and one in two hundred each has another class or another date.</summary>
    private static List<RequirementLine> NextVersion(List<RequirementLine> earlier, NationRequirements rows, Chance chance)
    {
        var later = new List<RequirementLine>(earlier.Count);
        foreach (var row in earlier)
        {
            later.Add(chance.Below(200) switch
            {
                < 2 => rows.InPlaceOf(row),
                < 4 => row with { Text = rows.Text(row.Part, row.Class) },
                4 => row with { Class = row.Class == RequirementClass.Must ? RequirementClass.Option : RequirementClass.Must },
                5 => row with { AppliesFrom = new DateOnly(2028, 4, 1) },
                _ => row,
            });
        }

        return later;
    }
}
