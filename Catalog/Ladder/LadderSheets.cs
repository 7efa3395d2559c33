using Catalog.Offerings;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Ladder;

/// <summary>Reads levels and the runs behind them.</summary>
public sealed class LadderSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    private const int MostRuns = 100;

    /// <summary>For everybody; also of a listing that is hidden, for towns that run it.</summary>
    public async Task<Outcome<LadderSheet>> FindAsync(string offering, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Offerings.AsNoTracking().Include(each => each.Vendor).SingleOrDefaultAsync(each => each.Code == offering && each.WithdrawnAt == null, ct) is not { } found)
        {
            return OfferingFaults.Unknown(offering);
        }

        var broker = await db.Brokers.AsNoTracking().SingleOrDefaultAsync(each => each.Vendor == found.Vendor.Code, ct);
        var hasPlans = await db.Plans.AnyAsync(plan => plan.Offering == found.Id, ct);
        var runs = await db.LadderRuns.AsNoTracking().Where(run => run.Offering == offering && run.Reached != null)
            .Select(run => new { run.Id, run.Day, run.EndedAt, run.Reached, run.SilentAt }).ToListAsync(ct);
        runs = [.. runs.OrderBy(run => run.EndedAt)];
        var standing = LadderRule.Of(runs.Select(run => new LadderNight(run.Day, run.Reached!.Value, run.SilentAt is not null)));
        var newest = runs.FindLast(run => run.SilentAt is null)?.Id;
        var checks = newest is null ? [] : await db.LadderRuns.AsNoTracking().Where(run => run.Id == newest)
            .SelectMany(run => run.Findings).Select(each => new LadderCheckRow(each.Check, each.Verdict)).ToListAsync(ct);
        return new LadderSheet(
            offering, hasPlans && broker is { HostedSince: null }, found.LadderLevel, found.LadderSince, runs.Count > 0 ? runs[^1].Day : null, standing.HeldNights,
            [.. checks.OrderBy(check => LadderChecks.PlaceOf(check.Check))])
        {
            IsByHand = hasPlans && broker is { HostedSince: not null },
        };
    }

    /// <summary>Newest first, without their findings.</summary>
    public async Task<Outcome<LadderRunSheet[]>> RunsAsync(string offering, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Offerings.AsNoTracking().Include(each => each.Vendor).SingleOrDefaultAsync(each => each.Code == offering && each.WithdrawnAt == null, ct) is not { } found)
        {
            return OfferingFaults.Unknown(offering);
        }

        if (!LadderWalls.MaySeeAll(actor) && !LadderWalls.MayRun(actor, found.Vendor.Code))
        {
            return LadderFaults.NotYourListing(offering);
        }

        var runs = await db.LadderRuns.AsNoTracking().VisibleTo(actor).Where(run => run.Offering == offering)
            .OrderByDescending(run => run.OrderedAt).ThenByDescending(run => run.Id).Take(MostRuns)
            .Select(run => new { Run = run, Failed = run.Findings.Where(each => each.Verdict == CheckVerdict.Fail).Select(each => each.Check).ToList() })
            .ToListAsync(ct);
        return runs.Select(each => Sheet(each.Run, each.Failed, [])).ToArray();
    }

    public async Task<Outcome<LadderRunSheet>> RunAsync(string offering, LadderRunId id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LadderRuns.AsNoTracking().Include(one => one.Findings).VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == id && one.Offering == offering, ct) is not { } run)
        {
            return LadderFaults.UnknownRun(id);
        }

        var findings = run.Findings.Select(each => each.Finding).OrderBy(each => each.Verdict != CheckVerdict.Fail).ThenBy(each => LadderChecks.PlaceOf(each.Rule)).ToArray();
        return Sheet(run, [.. findings.Where(each => each.Verdict == CheckVerdict.Fail).Select(each => each.Rule)], findings);
    }

    private static LadderRunSheet Sheet(LadderRun run, IReadOnlyList<string> failed, IReadOnlyList<CheckFinding> findings) => new(
        run.Id, run.Offering, run.Vendor, run.Day, run.NightlyOf is not null, run.State, run.OrderedAt, run.StartedAt, run.EndedAt, run.SilentAt is not null,
        run.Reached, failed.OrderBy(LadderChecks.PlaceOf).FirstOrDefault(), findings);
}
