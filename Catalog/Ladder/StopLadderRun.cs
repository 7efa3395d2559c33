using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Ladder;

/// <summary>Asks a run to stop; what it made at the broker is removed before it ends. A stopped run changes no level, so that a vendor stops only what it ordered.</summary>
public sealed class StopLadderRun(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(string offering, LadderRunId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LadderRuns.Include(one => one.Findings).VisibleTo(by).SingleOrDefaultAsync(one => one.Id == id && one.Offering == offering, ct) is not { } run)
        {
            return LadderFaults.UnknownRun(id);
        }

        if (!LadderWalls.MayRun(by, run.Vendor))
        {
            return LadderFaults.NotYourListing(offering);
        }

        if (run.NightlyOf is not null && by.Role == Role.Vendor)
        {
            return LadderFaults.NightGoesOn;
        }

        var stopped = run.Stop(time.GetUtcNow());
        return stopped.IsDone ? await db.SaveAsync(by, new LadderRunStopped(id.Value, offering), ct) : stopped;
    }
}
