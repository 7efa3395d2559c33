using System.Linq.Expressions;
using Catalog.Search;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities;

/// <summary>A prefecture as screens and replies show it.</summary>
public sealed record PrefectureRow(string Number, MunicipalityCode Code, string Name, string Kana, string Romaji)
{
    internal static readonly Expression<Func<Prefecture, PrefectureRow>> From = prefecture =>
        new PrefectureRow(prefecture.Number, prefecture.Code, prefecture.Name, prefecture.Kana, prefecture.Romaji);

    internal bool HasNumber(string folded) => folded == Number || folded == Code.Value;

    internal bool BeginsWith(string folded) => new[] { Name, Kana, Romaji }
        .Any(name => Folding.Fold(name).StartsWith(folded, StringComparison.Ordinal));
}

/// <summary>The 47 prefectures in the order of their numbers.</summary>
public sealed class Prefectures(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<IReadOnlyList<PrefectureRow>> AllAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Prefectures.AsNoTracking().OrderBy(prefecture => prefecture.Number).Select(PrefectureRow.From).ToListAsync(ct);
    }

    /// <summary>By number, six-digit code or name in kanji, kana or Latin letters; of a name, as much as fits one prefecture alone.</summary>
    public async Task<Outcome<PrefectureRow>> FindAsync(string text, CancellationToken ct)
    {
        var folded = Folding.Fold(text);
        var all = await AllAsync(ct);
        var found = all.Where(prefecture => prefecture.HasNumber(folded)).DefaultIfEmpty().Single()
            ?? (all.Where(prefecture => prefecture.BeginsWith(folded)).ToList() is [var only] ? only : null);
        return found is null ? MunicipalityFaults.UnknownPrefecture(text) : found;
    }
}
