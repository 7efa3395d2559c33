using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Ladder;

/// <summary>Puts a run of a listing into the queue out of turn; a worker climbs within minutes.</summary>
public sealed class OrderLadderRun(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<LadderRunId>> RunAsync(string offering, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Offerings.AsNoTracking().Include(each => each.Vendor).SingleOrDefaultAsync(each => each.Code == offering && each.WithdrawnAt == null, ct) is not { } found)
        {
            return OfferingFaults.Unknown(offering);
        }

        if (!LadderWalls.MayRun(by, found.Vendor.Code))
        {
            return LadderFaults.NotYourListing(offering);
        }

        var broker = await db.Brokers.AsNoTracking().SingleOrDefaultAsync(each => each.Vendor == found.Vendor.Code, ct);
        if (broker is not { HostedSince: null })
        {
            return broker is null ? LadderFaults.NoBroker(offering) : LadderFaults.ByHand(offering);
        }

        var run = LadderRun.Asked(offering, found.Vendor.Code, time.GetUtcNow());
        db.LadderRuns.Add(run);
        var saved = await db.SaveAsync(by, new LadderRunOrdered(run.Id.Value, offering), ct);
        return saved.IsDone ? run.Id : saved.Fault.Code == StorageFaults.AlreadyThere.Code ? LadderFaults.Underway(offering) : saved.Fault;
    }
}
