using System.Globalization;
using Catalog.Municipalities;
using Catalog.Storage;

namespace Catalog.Seeding;

/// <summary>47 prefectures, 1,741 municipalities and how far each is in each business area.</summary>
internal static class MunicipalityFacts
{
    private const string Slice = "Municipalities";

    public static async Task<Merged> MergeAsync(MarketplaceDb db, CancellationToken ct)
    {
        var prefectures = Prefectures().ToDictionary(prefecture => prefecture.Number);
        var (_, first) = await db.MergeAsync(prefectures.Values, prefecture => prefecture.Number, ct);
        var (_, second) = await db.MergeAsync(Municipalities(prefectures), municipality => municipality.Code.Value, ct);
        var (_, third) = await db.MergeAsync(States(), state => $"{state.Municipality}/{state.Area}", ct);
        return first + second + third;
    }

    public static IEnumerable<Prefecture> Prefectures()
    {
        foreach (var row in FactFile.Rows(Slice, "prefectures.tsv"))
        {
            var code = CodeOf(row);
            yield return new Prefecture(code.Prefecture, code, row["name"], row["kana"], row["romaji"]);
        }
    }

    public static IEnumerable<Municipality> Municipalities(IReadOnlyDictionary<string, Prefecture> prefectures)
    {
        foreach (var row in FactFile.Rows(Slice, "municipalities.tsv"))
        {
            var code = CodeOf(row);
            var municipality = new Municipality(
                code,
                code.Prefecture,
                row["name"],
                row["kana"],
                row["romaji"],
                Enum.Parse<MunicipalityKind>(row["kind"]),
                row.Number("population"));
            municipality.SearchKey = MunicipalityNames.KeyOf(municipality, prefectures[code.Prefecture]);
            yield return municipality;
        }
    }

    /// <summary>A row holds all areas in their order: finished steps joined by commas, and a mark 0 or 1 each for lateness.</summary>
    public static IEnumerable<MigrationState> States()
    {
        foreach (var row in FactFile.Rows(Slice, "migration.tsv"))
        {
            var (code, late) = (CodeOf(row), row["late"]);
            var area = 0;
            foreach (var steps in row["steps"].Split(','))
            {
                var isLate = late[area] == '1';
                area++;
                yield return new MigrationState(code, area, int.Parse(steps, CultureInfo.InvariantCulture), isLate);
            }
        }
    }

    private static MunicipalityCode CodeOf(FactRow row) => MunicipalityCode.Parse(row["code"], CultureInfo.InvariantCulture);
}
