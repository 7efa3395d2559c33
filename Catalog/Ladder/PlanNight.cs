using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Ladder;

/// <summary>Orders the runs of one night: one for every listing that has plans and a broker of its vendor's own behind it. Done as often as one likes.</summary>
public sealed class PlanNight(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>How many listings wait for a later try because a run of theirs is under way.</returns>
    public async Task<int> RunAsync(DateOnly night, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var due = await db.Offerings.AsNoTracking()
            .Where(offering => offering.WithdrawnAt == null && offering.Plans.Any() && db.Brokers.Any(broker => broker.Vendor == offering.Vendor.Code && broker.HostedSince == null)
                && !db.LadderRuns.Any(run => run.Offering == offering.Code && run.NightlyOf == night))
            .OrderBy(offering => offering.Code).Select(offering => new { offering.Code, Vendor = offering.Vendor.Code }).ToListAsync(ct);
        var left = 0;
        foreach (var offering in due)
        {
            // Another process may plan the same night, or the vendor's own run be under way: the two unique indexes say so.
            await using var one = await dbs.CreateDbContextAsync(ct);
            one.LadderRuns.Add(LadderRun.Nightly(offering.Code, offering.Vendor, night, time.GetUtcNow()));
            left += (await one.SaveProgressAsync(ct)).IsDone ? 0 : 1;
        }

        return left;
    }
}
