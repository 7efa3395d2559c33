using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Ladder;

/// <summary>Ends a run and puts the listing where the rule says; both in one transaction.</summary>
public sealed class EndLadderRun(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>The longest stretch that the rule can look back over: held nights with bridged ones between them.</summary>
    private const int DaysRead = LadderRule.NightsToHold * (LadderRule.NightsBridged + 1) + 1;

    /// <returns>The run as it ended; <c>null</c> = it had ended before.</returns>
    public Task<Outcome<LadderRun?>> RunAsync(LadderRunId id, Actor by, CancellationToken ct) => Retry.OnRaceAsync(() => TryAsync(id, by, ct));

    private async Task<Outcome<LadderRun?>> TryAsync(LadderRunId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LadderRuns.Include(one => one.Findings).SingleOrDefaultAsync(one => one.Id == id && one.EndedAt == null, ct) is not { } run)
        {
            return (LadderRun?)null;
        }

        run.End(time.GetUtcNow());
        var failed = run.Findings.Where(each => each.Verdict == CheckVerdict.Fail).OrderBy(each => LadderChecks.PlaceOf(each.Check)).FirstOrDefault();
        List<Fact> facts = [new LadderRunEnded(id.Value, run.Offering, run.State, run.Reached, failed?.Check)];
        if (run.State == CheckState.Finished)
        {
            await StandAsync(db, run, facts, ct);
        }

        var saved = await db.SaveAsync(by, facts, ct);
        return saved.IsDone ? run : saved.Fault;
    }

    private static async Task StandAsync(MarketplaceDb db, LadderRun run, List<Fact> facts, CancellationToken ct)
    {
        var offering = await db.Offerings.SingleAsync(each => each.Code == run.Offering, ct);
        var since = run.Day.AddDays(-DaysRead);
        var before = await db.LadderRuns.AsNoTracking()
            .Where(each => each.Offering == run.Offering && each.Reached != null && each.Day >= since && each.Id != run.Id)
            .Select(each => new { each.Id, each.Day, each.EndedAt, each.Reached, each.SilentAt }).ToListAsync(ct);
        var nights = before.OrderBy(each => each.EndedAt).Select(each => new LadderNight(each.Day, each.Reached!.Value, each.SilentAt is not null))
            .Append(new LadderNight(run.Day, run.Reached!.Value, run.SilentAt is not null));
        if (LadderRule.Of(nights).Level is not { } level || level == offering.LadderLevel)
        {
            return;
        }

        facts.Add(new LadderLevelChanged(run.Offering, offering.LadderLevel, level));
        if (LadderRule.IsBelowLine(level) && !LadderRule.IsBelowLine(offering.LadderLevel))
        {
            var running = await db.Subscriptions.AsNoTracking().Where(each => each.Offering == run.Offering && each.ClosedAt == null).OrderBy(each => each.OrderedAt).ToListAsync(ct);
            facts.AddRange(running.Select(each => new TownToldOfHiding(each.Id.Value.ToString(), run.Offering, level) { Municipality = each.Municipality }));
        }

        offering.Stand(level, run.Day);
        await CatalogListing.GrowAsync(db, ct);
    }
}
