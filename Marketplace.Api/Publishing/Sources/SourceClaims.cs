using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Publishing.Sources;

/// <summary>A source that this process is to read.</summary>
internal sealed record SourceClaim(string Offering, string Owner, string Url, string? ETag);

/// <summary>Claims sources whose hour has come; a claim lasts longer than any reading, and runs out by itself.</summary>
internal sealed class SourceClaims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    /// <returns><c>null</c> = there is nothing to do.</returns>
    public async Task<SourceClaim?> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        if (await db.ListingSources.Where(one => one.DueAt <= now && (one.LeaseUntil == null || one.LeaseUntil < now))
            .OrderBy(one => one.DueAt).ThenBy(one => one.Offering).FirstOrDefaultAsync(ct) is not { } source)
        {
            return null;
        }

        // One claim, one owner: a reading that was begun for an older claim is not mistaken for this one.
        var owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";
        source.Take(owner, now + options.Value.Call + options.Value.Lease);
        return (await db.SaveProgressAsync(ct)).IsDone ? new SourceClaim(source.Offering, owner, source.Url, source.ETag) : null;
    }
}
