using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions;

/// <summary>A subscription as shown.</summary>
public sealed record SubscriptionSheet(
    SubscriptionId Id,
    MunicipalityCode Municipality,
    string MunicipalityName,
    string Offering,
    string OfferingName,
    string OfferingNameEn,
    OfferingKind Kind,
    string Vendor,
    string VendorName,
    string VendorNameEn,
    string Plan,
    string PlanName,
    string PlanNameEn,
    SelectionId? Selection,
    SubscriptionState State,
    DateTimeOffset OrderedAt,
    string OrderedBy,
    DateTimeOffset? ActivatedAt,
    DateTimeOffset? FailedAt,
    string? Address,
    DateOnly? EndsOn,
    DateTimeOffset? SuspendedAt,
    string? SuspendedFor,
    int Version);

/// <summary>Reads subscriptions behind the wall.</summary>
public sealed class SubscriptionSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Page<SubscriptionSheet>> ListAsync(Actor actor, int offset, int limit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var visible = db.Subscriptions.AsNoTracking().VisibleTo(actor);
        var rows = visible.OrderByDescending(s => s.OrderedAt).ThenBy(s => s.Id).Skip(offset).Take(limit);
        return new Page<SubscriptionSheet>(await ReadAsync(db, rows, ct), await visible.CountAsync(ct));
    }

    /// <summary>A foreign subscription is as unknown as one that never was.</summary>
    public async Task<Outcome<SubscriptionSheet>> FindAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await ReadAsync(db, db.Subscriptions.AsNoTracking().VisibleTo(actor).Where(s => s.Id == id), ct);
        return found.Count == 1 ? found[0] : SubscriptionFaults.Unknown(id.Value.ToString());
    }

    private static async Task<List<SubscriptionSheet>> ReadAsync(MarketplaceDb db, IQueryable<Subscription> rows, CancellationToken ct)
    {
        var found = await (
            from s in rows
            join o in db.Offerings on s.Offering equals o.Code
            join p in db.Plans on s.Plan equals p.Code
            join m in db.Municipalities on s.Municipality equals m.Code
            select new { s, o.Name, o.NameEn, o.Kind, VendorName = o.Vendor.Name, VendorNameEn = o.Vendor.NameEn, PlanName = p.Name, PlanNameEn = p.NameEn, Town = m.Name })
            .ToListAsync(ct);
        return [.. found.OrderByDescending(r => r.s.OrderedAt).ThenBy(r => r.s.Id.Value).Select(r => new SubscriptionSheet(
            r.s.Id, r.s.Municipality, r.Town, r.s.Offering, r.Name, r.NameEn, r.Kind, r.s.Vendor, r.VendorName, r.VendorNameEn,
            r.s.Plan, r.PlanName, r.PlanNameEn, r.s.Selection, r.s.State, r.s.OrderedAt, r.s.OrderedBy, r.s.ActivatedAt, r.s.FailedAt,
            r.s.Address, r.s.EndsOn, r.s.SuspendedAt, r.s.SuspendedFor, r.s.Version))];
    }
}
