using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Catalogs;

/// <summary>An operator takes note of what changed in a broker's catalog.</summary>
public sealed class AcknowledgeCatalog(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(string vendor, Guid copy, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role != Role.Operator)
        {
            return Desk.DeskFaults.OperatorsAct;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.KeptCatalogs.SingleOrDefaultAsync(one => one.Id == copy && one.Vendor == vendor, ct) is not { } kept)
        {
            return CatalogFaults.UnknownCopy(copy);
        }

        var acknowledged = kept.Acknowledge(by, time.GetUtcNow());
        return acknowledged.IsDone ? await db.SaveAsync(by, new CatalogChangeAcknowledged(kept.Vendor, kept.Id), ct) : acknowledged;
    }
}
