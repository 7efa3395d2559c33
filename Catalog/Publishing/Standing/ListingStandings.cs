using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Publishing.Reviews;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Standing;

/// <summary>Shows how published listings stand – to curators all, to a vendor its own: stopped orders, gap plans, how many towns are concerned.</summary>
public sealed class ListingStandings(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Listings with plans: overdue gaps first, then stopped ones, then by code.</summary>
    public async Task<Page<StandingRow>> ListAsync(Actor by, int offset, int limit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var today = Tokyo.Today(time);
        var listed = Listed(db, by);
        var found = await listed
            .OrderByDescending(each => each.GapDueOn < today).ThenByDescending(each => each.SuspendedAt != null).ThenBy(each => each.Code)
            .Skip(offset).Take(limit).ToListAsync(ct);
        var codes = found.ConvertAll(each => each.Code);
        var running = await db.Subscriptions.AsNoTracking().Where(each => codes.Contains(each.Offering) && each.ClosedAt == null)
            .GroupBy(each => each.Offering).Select(each => new { each.Key, Count = each.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, ct);
        return new Page<StandingRow>(found.ConvertAll(each => Row(each, running.GetValueOrDefault(each.Code), today)), await listed.CountAsync(ct));
    }

    public async Task<Outcome<StandingSheet>> FindAsync(string code, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offering = await Listed(db, by).SingleOrDefaultAsync(each => each.Code == code, ct);
        if (offering is null)
        {
            return OfferingFaults.Unknown(code);
        }

        var today = Tokyo.Today(time);
        var running = await db.Subscriptions.CountAsync(each => each.Offering == code && each.ClosedAt == null, ct);
        var gaps = await db.GapPlans.AsNoTracking().Where(each => each.Offering == code)
            .OrderBy(each => each.ClosedAt != null).ThenBy(each => each.DueOn).ThenBy(each => each.Number).ToListAsync(ct);
        return new StandingSheet(
            Row(offering, running, today), offering.WithdrawnFor,
            gaps.ConvertAll(gap => new GapRow(gap.Number, gap.What, gap.Question, gap.DueOn, gap.PlannedAt, gap.ClosedAt, gap.ClosedAt is null && gap.DueOn < today)),
            await Recusal.OfAsync(db, offering.Vendor.Code, by, ct));
    }

    private static IQueryable<Offering> Listed(MarketplaceDb db, Actor by) =>
        db.Offerings.AsNoTracking().Include(each => each.Vendor).Where(each => each.Plans.Count > 0)
            .Where(each => by.Role == Role.Curator || by.Role == Role.Auditor || (by.Role == Role.Vendor && each.Vendor.Code == by.Vendor));

    private static StandingRow Row(Offering offering, int running, DateOnly today) => new(
        offering.Code, offering.Name, offering.NameEn, offering.Vendor.Code, offering.Vendor.Name, offering.Vendor.NameEn, running,
        offering.SuspendedAt is { } since ? new StoppedOrders(since, offering.SuspendedFor ?? string.Empty) : null,
        offering.WithdrawnAt, offering.GapDueOn, offering.IsGapOverdue(today));
}
