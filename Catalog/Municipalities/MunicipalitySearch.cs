using Catalog.Search;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities;

/// <summary>What a person looks for.</summary>
/// <param name="Q">Words of the name in kanji, kana or Latin letters, or the first digits of the code; every word must be found.</param>
/// <param name="Prefecture">Two-digit number, six-digit code or name.</param>
/// <param name="Offset">Rows to leave out.</param>
/// <param name="Limit">Rows wanted, at most <see cref="MaxLimit"/>.</param>
public sealed record MunicipalityQuery(string? Q = null, string? Prefecture = null, int Offset = 0, int Limit = 20)
{
    public const int MaxLimit = 100;
}

/// <summary>Finds municipalities, best match first: the whole name, its beginning, anywhere; then the larger, then the code.</summary>
public sealed class MunicipalitySearch(IDbContextFactory<MarketplaceDb> dbs, Prefectures prefectures)
{
    public async Task<Outcome<Page<MunicipalityRow>>> RunAsync(MunicipalityQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var municipalities = db.Municipalities.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query.Prefecture))
        {
            var prefecture = await prefectures.FindAsync(query.Prefecture, ct);
            if (!prefecture.IsDone)
            {
                return prefecture.Fault.On("prefecture");
            }

            municipalities = municipalities.Where(municipality => municipality.PrefectureNumber == prefecture.Value.Number);
        }

        var words = Folding.Words(query.Q);
        municipalities = Holding(municipalities, words);
        var total = await municipalities.CountAsync(ct);
        var rows = await InOrder(municipalities, string.Concat(words))
            .Skip(Math.Max(query.Offset, 0))
            .Take(Math.Clamp(query.Limit, 1, MunicipalityQuery.MaxLimit))
            .Select(MunicipalityRow.From)
            .ToListAsync(ct);
        return new Page<MunicipalityRow>(rows, total);
    }

    private static IQueryable<Municipality> Holding(IQueryable<Municipality> municipalities, IEnumerable<string> words) =>
        words.Select(MunicipalityNames.Anywhere).Aggregate(
            municipalities, (left, word) => left.Where(municipality => municipality.SearchKey.Contains(word)));

    private static IQueryable<Municipality> InOrder(IQueryable<Municipality> municipalities, string wanted)
    {
        if (wanted.Length == 0)
        {
            return municipalities.OrderBy(municipality => municipality.Code);
        }

        var (whole, beginning) = (MunicipalityNames.Whole(wanted), MunicipalityNames.Beginning(wanted));
        return municipalities
            .OrderBy(municipality =>
                municipality.SearchKey.Contains(whole) ? 0 : municipality.SearchKey.Contains(beginning) ? 1 : 2)
            .ThenByDescending(municipality => municipality.Population)
            .ThenBy(municipality => municipality.Code);
    }
}
