using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>A town whose vendor does not give the data back decides, in its own words, to leave without it. Nobody else can, and silence never does.</summary>
public sealed class LeaveWithoutExport(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
{
    public async Task<Outcome<OperationId>> RunAsync(SubscriptionId id, string words, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (SubscriptionWords.Refusal(words, "withoutExport", LeavingFaults.NoWordsForNoExport) is { } refused)
        {
            return refused;
        }

        var done = await Retry.OnRaceAsync(() => OnceAsync(id, words, by, ct));
        signal.Wake();
        return done;
    }

    private async Task<Outcome<OperationId>> OnceAsync(SubscriptionId id, string words, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await LeavingUnderWay.FindAsync(db, id, by, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var (now, leaving) = (time.GetUtcNow(), found.Value);
        if (await leaving.ExportAsync(db, ct) is not null)
        {
            return LeavingFaults.ExportAlreadyVerified(id);
        }

        leaving.Cancellation.LeaveWithoutExport(words, by, now);
        if (leaving.Work.DormantUntil is null)
        {
            leaving.Work.LookAtOnce(now);
        }

        var fact = new LeftWithoutExport(leaving.Id, leaving.Work.Id.Value, leaving.Cancellation.WithoutExport!) { Municipality = leaving.Subscription.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? leaving.Work.Id : saved.Fault;
    }
}
