using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings;

/// <summary>A version of a product as shown.</summary>
public sealed record ReleaseRow(string Number, DateOnly ReleasedOn);

/// <summary>The versions of an offering's product, newest first.</summary>
public sealed class Releases(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<IReadOnlyList<ReleaseRow>>> OfAsync(string offering, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Offerings.AsNoTracking().Where(o => o.Code == offering && o.WithdrawnAt == null).Select(o => (OfferingId?)o.Id).SingleOrDefaultAsync(ct) is not { } id)
        {
            return OfferingFaults.Unknown(offering);
        }

        return await db.OfferingVersions.AsNoTracking().Where(release => release.Offering == id)
            .OrderByDescending(release => release.ReleasedOn).ThenByDescending(release => release.Number)
            .Select(release => new ReleaseRow(release.Number, release.ReleasedOn)).ToListAsync(ct);
    }
}
