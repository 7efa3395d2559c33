using Catalog.Provisioning.Health;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Catalogs;

/// <summary>A dated copy of a broker's catalog and in what it differs from the copy before.</summary>
public sealed record CatalogSheet(
    Guid Id, string Vendor, DateTimeOffset ReadAt, string Digest, int Services, int Plans, IReadOnlyList<CatalogChange> Changes, IReadOnlyList<VanishedPlan> Vanished,
    DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy);

/// <summary>Reads the kept copies of a broker's catalog: for its vendor, operators and auditors.</summary>
public sealed class CatalogSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    private const int Most = 20;

    /// <summary>Newest first.</summary>
    public async Task<Outcome<CatalogSheet[]>> ListAsync(string vendor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.MaySee(actor, vendor))
        {
            return ProvisioningFaults.NotYourBroker(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var copies = await db.KeptCatalogs.AsNoTracking().Where(copy => copy.Vendor == vendor)
            .OrderByDescending(copy => copy.ReadAt).ThenByDescending(copy => copy.Id).Take(Most + 1).ToListAsync(ct);
        var read = copies.ConvertAll(copy => copy.Read());
        return copies.Take(Most).Select((copy, place) => Sheet(copy, read[place], place + 1 < read.Count ? read[place + 1] : null)).ToArray();
    }

    private static CatalogSheet Sheet(KeptCatalog copy, OfferedCatalog offered, OfferedCatalog? before) => new(
        copy.Id, copy.Vendor, copy.ReadAt, copy.Digest, offered.Services.Count, offered.Names.Count(),
        before is null ? [] : CatalogDifference.Between(before, offered), copy.Vanished, copy.AcknowledgedAt, copy.AcknowledgedBy);
}
