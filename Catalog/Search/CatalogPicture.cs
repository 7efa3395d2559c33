using Catalog.Offerings;
using Catalog.Search.Engine;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>Reads what the index is built from.</summary>
internal static class CatalogPicture
{
    public static async Task<IndexedNames> NamesAsync(MarketplaceDb db, CancellationToken ct) => new(
        await db.BusinessSystems.AsNoTracking().ToDictionaryAsync(s => s.Id, s => new SystemRow(s.Id, s.Name, s.NameEn, s.Area), ct),
        await db.BusinessAreas.AsNoTracking().ToDictionaryAsync(a => a.Number, ct),
        await db.Prefectures.AsNoTracking().ToDictionaryAsync(p => p.Number, p => (p.Name, p.Romaji), ct));

    /// <summary>All offerings that are listed.</summary>
    public static async Task<IReadOnlyList<OfferingDocument>> DocumentsAsync(MarketplaceDb db, IndexedNames names, CancellationToken ct)
    {
        var certificates = await db.Certificates.AsNoTracking().GroupBy(c => c.Offering)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var offerings = await Whole(db).Where(o => o.WithdrawnAt == null).ToListAsync(ct);
        return [.. offerings.Where(o => o.IsListed).Select(o => OfferingDocument.Of(o, names, certificates.GetValueOrDefault(o.Id)))];
    }

    /// <summary>The known picture with what was listed anew since its version.</summary>
    public static async Task<OfferingSnapshot> AfterAsync(MarketplaceDb db, OfferingSnapshot known, int version, CancellationToken ct)
    {
        var offerings = await Whole(db).Where(o => o.ListedIn > known.Version).ToListAsync(ct);
        var ids = offerings.Select(o => o.Id).ToList();
        var certificates = await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.Offering)).GroupBy(c => c.Offering)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return known.After(
            version,
            [.. offerings.Where(o => o.IsListed).Select(o => OfferingDocument.Of(o, known.Names, certificates.GetValueOrDefault(o.Id)))],
            [.. offerings.Where(o => !o.IsListed).Select(o => o.Code)]);
    }

    private static IQueryable<Offering> Whole(MarketplaceDb db) => db.Offerings.AsNoTracking().Include(o => o.Vendor).Include(o => o.Plans);
}
