using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events.Signals;

/// <summary>What a vendor's system says: something changed at this instance. It is a hint, and all that follows is another look.</summary>
/// <param name="Message">The vendor's own id of it.</param>
public sealed record Signal(string Vendor, string Message, TenantId Instance);

/// <summary>Takes a signal whose signature is proven: once, and only to look again now instead of later.</summary>
public sealed class HearSignal(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal worker, TimeProvider time)
{
    public const int LongestId = 200;

    /// <summary>Longer than a signature is believed, so that no signal is heard twice.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromDays(1);

    public async Task<Outcome> RunAsync(Signal signal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(signal);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(each => each.Id == signal.Instance && each.Vendor == signal.Vendor, ct);
        if (tenant is null)
        {
            var unknown = SignalFaults.UnknownInstance(signal.Instance.Value.ToString());
            await db.SaveAsync(Actor.Platform, new SignalRefused(signal.Vendor, unknown.Code), ct);
            return unknown;
        }

        var now = time.GetUtcNow();
        db.HeardSignals.Add(new HeardSignal(signal.Vendor, signal.Message, now));
        var heard = await db.SaveProgressAsync(ct);
        if (!heard.IsDone)
        {
            return heard.Fault == StorageFaults.AlreadyThere ? Outcome.Done : heard;
        }

        // Where a worker is on it just now, it is being looked at; a write would only take the work out of its hands.
        await db.Operations
            .Where(each => each.Subscription == tenant.Subscription && each.SucceededAt == null && each.FailedAt == null && each.LeaseUntil == null && each.DueAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.DueAt, now), ct);
        worker.Wake();
        return Outcome.Done;
    }

    /// <summary>Keeps that somebody spoke in a vendor's name and was not believed.</summary>
    public async Task RefuseAsync(string vendor, Fault why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(why);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.SaveAsync(Actor.Platform, new SignalRefused(vendor, why.Code), ct);
    }
}
