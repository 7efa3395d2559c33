using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Sources;

/// <summary>Stops the reading of a vendor's file; the draft stays as it is.</summary>
public sealed class RemoveSource(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome> RunAsync(string offering, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.ListingSources.KeptBy(by).SingleOrDefaultAsync(one => one.Offering == offering, ct) is not { } source)
        {
            return SourceFaults.Unknown(offering);
        }

        db.ListingSources.Remove(source);
        return await db.SaveAsync(by, new SourceRemoved(offering, source.Url), ct);
    }
}
