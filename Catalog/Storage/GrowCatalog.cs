using Microsoft.EntityFrameworkCore;

namespace Catalog.Storage;

/// <summary>Tells every process that what the catalog shows has changed; saved together with the change.</summary>
internal static class GrowCatalog
{
    /// <returns>The number that the catalog has once the change is saved.</returns>
    public static async Task<int> GrowCatalogAsync(this MarketplaceDb db, CancellationToken ct)
    {
        if (await db.CatalogVersions.SingleOrDefaultAsync(ct) is { } version)
        {
            version.Grow();
            return version.Number;
        }

        return db.CatalogVersions.Add(new CatalogVersion()).Entity.Number;
    }
}
