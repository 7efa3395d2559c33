using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Needs;

/// <summary>The names of all interfaces that some offering of the catalog states.</summary>
public sealed class KnownInterfaces(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await OfAsync(db, ct);
    }

    internal static async Task<IReadOnlyList<string>> OfAsync(MarketplaceDb db, CancellationToken ct)
    {
        // The interfaces lie inside the row; only SQLite's engine cannot unfold them there.
        var stating = await db.Offerings.AsNoTracking().Where(offering => offering.WithdrawnAt == null && offering.Interfaces.Count > 0).ToListAsync(ct);
        return [.. stating.SelectMany(offering => offering.Interfaces, (_, each) => each.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
