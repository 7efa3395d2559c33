using Catalog.Municipalities;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Ladder;

/// <summary>Every listing that has a ladder – for a vendor its own –, the lowest first, with what its newest run failed. No list is kept for it: all of it is computed.</summary>
public sealed class LadderOverview(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<LadderLine[]>> RunAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LadderWalls.MaySeeAll(actor) && actor.Role != Role.Vendor)
        {
            return LadderFaults.CuratorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var offerings = await db.Offerings.AsNoTracking().WithRunsVisibleTo(actor).Include(each => each.Vendor)
            .Where(each => each.WithdrawnAt == null && each.Plans.Any() && db.Brokers.Any(broker => broker.Vendor == each.Vendor.Code && broker.HostedSince == null)).ToListAsync(ct);
        var newest = await db.LadderRuns.AsNoTracking().VisibleTo(actor)
            .Where(run => run.Reached != null && !db.LadderRuns.Any(later => later.Offering == run.Offering && later.Reached != null && later.EndedAt > run.EndedAt))
            .Select(run => new { Run = run, Failed = run.Findings.Where(each => each.Verdict == CheckVerdict.Fail).Select(each => each.Check).ToList() })
            .ToDictionaryAsync(each => each.Run.Offering, ct);
        return offerings.Select(each =>
        {
            var last = newest.GetValueOrDefault(each.Code);
            return new LadderLine(
                each.Code, each.Name, each.NameEn, each.Vendor.Name, each.Vendor.NameEn, each.LadderLevel, each.LadderSince, last?.Run.Day, last?.Run.Reached,
                last?.Run.SilentAt is not null, last?.Failed.OrderBy(LadderChecks.PlaceOf).FirstOrDefault(), last?.Run.Id);
        }).OrderBy(line => line.Level ?? -1).ThenBy(line => line.Offering, StringComparer.Ordinal).ToArray();
    }
}
