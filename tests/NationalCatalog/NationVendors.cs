using System.Globalization;
using Catalog.Offerings;

namespace NationalCatalog;

/// <summary>An invented vendor: its record in the catalog, its brand and what it leaves undone.</summary>
/// <param name="Number">Stable number; gaps of all its products hang on it.</param>
/// <param name="Gap">Share of mandatory rows that its products lack.</param>
internal sealed record NationVendor(int Number, Vendor Vendor, ReadWord Head, ReadWord Brand, double Gap);

/// <summary>Vendors in all 47 prefectures; every name says that it is invented.</summary>
internal static class NationVendors
{
    private const int Prefectures = 47;

    public static IReadOnlyList<NationVendor> Of(NationScale scale) => [.. Enumerable.Range(0, scale.Vendors).Select(number => Make(scale.Seed, number))];

    private static NationVendor Make(ulong seed, int number)
    {
        var chance = Chance.For(seed, "vendor", number);
        // With every round of the heads the tail moves on by one: 672 vendors have 672 names.
        var (heads, tails) = (Vocabulary.Heads, Vocabulary.Tails);
        var head = heads[number % heads.Count];
        var tail = tails[((number % heads.Count) + (number / heads.Count)) % tails.Count];
        var firm = chance.Pick(Vocabulary.Choices["firm"]);
        var vendor = new Vendor(
            string.Create(CultureInfo.InvariantCulture, $"n{number:000}"),
            string.Format(CultureInfo.InvariantCulture, firm, head.Name + tail.Name),
            $"{head.Romaji} {tail.Romaji} (fictional)",
            corporateNumber: null,
            Origin.Fictional,
            Prefecture(number < Prefectures ? number : chance.Skewed(Prefectures)));
        return new NationVendor(number, vendor, head, chance.Pick(Vocabulary.Brands), 0.002 + (chance.Skewed(60) / 1000.0));
    }

    public static string Prefecture(int place) => ((place % Prefectures) + 1).ToString("00", CultureInfo.InvariantCulture);
}
