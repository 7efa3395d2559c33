using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>The immutable picture of all offerings that searches run on.</summary>
internal sealed record OfferingSnapshot(int Version, IReadOnlyList<OfferingDocument> Documents, IndexedNames Names)
{
    /// <summary>Number of the area that this text names by number, name or everyday name; <c>null</c> = none.</summary>
    public int? AreaNumber(string text)
    {
        var folded = Folding.Fold(text);
        return Names.Areas.Values.FirstOrDefault(area => IsNamed(area, folded))?.Number;
    }

    private static bool IsNamed(BusinessArea area, string folded) =>
        folded == area.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        || folded == Folding.Fold(area.Name)
        || folded == Folding.Fold(area.NameEn)
        || area.Aliases.Exists(alias => folded == Folding.Fold(alias));
}

/// <summary>Keeps the snapshot of this process and renews it when the catalog's version row has grown.</summary>
public sealed class OfferingIndex(IDbContextFactory<MarketplaceDb> dbs) : IDisposable
{
    private readonly SemaphoreSlim building = new(1, 1);

    private OfferingSnapshot? current;

    internal async Task<OfferingSnapshot> CurrentAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var version = await db.CatalogVersions.AsNoTracking().Select(v => v.Number).SingleOrDefaultAsync(ct);
        if (current is { } known && known.Version == version)
        {
            return known;
        }

        await building.WaitAsync(ct);
        try
        {
            return current is { } renewed && renewed.Version == version ? renewed : current = await BuildAsync(db, version, ct);
        }
        finally
        {
            building.Release();
        }
    }

    public void Dispose() => building.Dispose();

    private static async Task<OfferingSnapshot> BuildAsync(MarketplaceDb db, int version, CancellationToken ct)
    {
        var names = new IndexedNames(
            await db.BusinessSystems.AsNoTracking().ToDictionaryAsync(s => s.Id, s => new SystemRow(s.Id, s.Name, s.NameEn, s.Area), ct),
            await db.BusinessAreas.AsNoTracking().ToDictionaryAsync(a => a.Number, ct));
        var certificates = await db.Certificates.AsNoTracking().GroupBy(c => c.Offering)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var offerings = await db.Offerings.AsNoTracking().Include(o => o.Vendor).Include(o => o.Plans)
            .Where(o => o.WithdrawnAt == null).ToListAsync(ct);
        return new OfferingSnapshot(
            version, [.. offerings.Select(o => OfferingDocument.Of(o, names, certificates.GetValueOrDefault(o.Id)))], names);
    }
}
