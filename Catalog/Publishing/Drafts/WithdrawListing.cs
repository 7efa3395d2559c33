using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Publishing.Reviews;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>A town that uses an offering which is to be withdrawn.</summary>
public sealed record AffectedTown(string Municipality, string Name, string Plan, DateTimeOffset OrderedAt);

/// <summary>Takes an offering out of the catalog. What runs goes on; the towns that run it are shown before and told afterwards.</summary>
public sealed class WithdrawListing(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<IReadOnlyList<AffectedTown>>> PreviewAsync(string code, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await FindAsync(db, code, by, ct) is null ? OfferingFaults.Unknown(code) : await AffectedAsync(db, code, by, ct);
    }

    /// <param name="towns">How many towns the vendor was shown; another number now is refused, so that nobody is overlooked.</param>
    public async Task<Outcome<int>> RunAsync(string code, string reason, int towns, Actor by, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason) ? DraftFaults.NoReason : await Retry.OnRaceAsync(() => TryAsync(code, reason, towns, by, ct));

    private static async Task<Offering?> FindAsync(MarketplaceDb db, string code, Actor by, CancellationToken ct) =>
        by.Role != Role.Vendor ? null : await db.Offerings.SingleOrDefaultAsync(each => each.Code == code && each.Vendor.Code == by.Vendor && each.WithdrawnAt == null, ct);

    private static IQueryable<Subscription> Running(MarketplaceDb db, string code, Actor by) =>
        db.Subscriptions.AsNoTracking().VisibleTo(by).Where(each => each.Offering == code && each.ClosedAt == null);

    private static async Task<List<AffectedTown>> AffectedAsync(MarketplaceDb db, string code, Actor by, CancellationToken ct)
    {
        var found = await Running(db, code, by)
            .Join(db.Municipalities, each => each.Municipality, town => town.Code, (each, town) => new { town.Code, town.Name, each.Plan, each.OrderedAt })
            .OrderBy(each => each.Code).ToListAsync(ct);
        return [.. found.Select(each => new AffectedTown(each.Code.Value, each.Name, each.Plan, each.OrderedAt))];
    }

    private async Task<Outcome<int>> TryAsync(string code, string reason, int towns, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offering = await FindAsync(db, code, by, ct);
        if (offering is null)
        {
            return OfferingFaults.Unknown(code);
        }

        var running = await Running(db, code, by).ToListAsync(ct);
        if (running.Count != towns)
        {
            return DraftFaults.TownsChanged(towns, running.Count);
        }

        var now = time.GetUtcNow();
        offering.Withdraw(reason, now);
        foreach (var open in await db.ListingReviews.Open().Where(each => each.Offering == code).ToListAsync(ct))
        {
            // An approval at the same moment changes the same row: one of the two is judged again.
            open.Withdraw(now);
        }

        await CatalogListing.GrowAsync(db, ct);
        var told = running.Select(each => new TownToldOfWithdrawal(each.Id.Value.ToString(), code, reason) { Municipality = each.Municipality });
        var saved = await db.SaveAsync(by, [new ListingWithdrawn(code, reason, towns), .. told], ct);
        return saved.IsDone ? towns : saved.Fault;
    }
}
