using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Publishing.Drafts;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>Stops new orders of an offering at once, and lets them start again. What runs goes on; every town that runs it is told.</summary>
public sealed class SuspendListing(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>How many running subscriptions were told.</returns>
    public async Task<Outcome<int>> SuspendAsync(string code, string reason, Actor by, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason) ? DraftFaults.NoReason : await Retry.OnRaceAsync(() => ChangeAsync(
            code, by,
            offering => offering.SuspendedAt is null ? offering.Suspend(reason, time.GetUtcNow()) : ReviewFaults.AlreadySuspended(code),
            towns => new ListingSuspended(code, reason, towns),
            each => new TownToldOfSuspension(each.Id.Value.ToString(), code, reason) { Municipality = each.Municipality },
            ct));

    /// <inheritdoc cref="SuspendAsync"/>
    public Task<Outcome<int>> ResumeAsync(string code, Actor by, CancellationToken ct) => Retry.OnRaceAsync(() => ChangeAsync(
        code, by,
        offering => offering.SuspendedAt is null ? ReviewFaults.NotSuspended(code) : offering.Resume(),
        _ => new ListingResumed(code),
        each => new TownToldOfResumption(each.Id.Value.ToString(), code) { Municipality = each.Municipality },
        ct));

    private async Task<Outcome<int>> ChangeAsync(
        string code, Actor by, Func<Offering, Outcome> change, Func<int, Fact> fact, Func<Subscription, Fact> tell, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offering = await db.Offerings.Include(each => each.Vendor).SingleOrDefaultAsync(each => each.Code == code, ct);
        if (offering is null)
        {
            return OfferingFaults.Unknown(code);
        }

        var refused = await Recusal.OfAsync(db, offering.Vendor.Code, by, ct) ?? change(offering).Fault;
        if (refused is not null)
        {
            return refused;
        }

        var running = await db.Subscriptions.AsNoTracking().Where(each => each.Offering == code && each.ClosedAt == null).OrderBy(each => each.OrderedAt).ToListAsync(ct);
        await CatalogListing.GrowAsync(db, ct);
        var saved = await db.SaveAsync(by, [fact(running.Count), .. running.Select(tell)], ct);
        return saved.IsDone ? running.Count : saved.Fault;
    }
}
