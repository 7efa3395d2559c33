using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>The town confirms that it has its data (受領の確認). Only a file that it can name by its checksum is a file that it has.</summary>
public sealed class ConfirmReceipt(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
{
    public async Task<Outcome<OperationId>> RunAsync(SubscriptionId id, string sha256, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(sha256);
        var done = await Retry.OnRaceAsync(() => OnceAsync(id, sha256.Trim(), by, ct));
        signal.Wake();
        return done;
    }

    private async Task<Outcome<OperationId>> OnceAsync(SubscriptionId id, string sha256, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await LeavingUnderWay.FindAsync(db, id, by, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var (now, leaving) = (time.GetUtcNow(), found.Value);
        if (await leaving.ExportAsync(db, ct) is not { } export)
        {
            return LeavingFaults.NoFile(id);
        }

        if (!export.Sha256.Equals(sha256, StringComparison.OrdinalIgnoreCase))
        {
            return LeavingFaults.AnotherFile(export.Sha256);
        }

        if (leaving.Cancellation.ReceivedAt is not null)
        {
            return leaving.Work.Id;
        }

        leaving.Cancellation.Receive(by, now);
        leaving.Work.LookAtOnce(now);
        var fact = new ExportReceived(leaving.Id, export.Id.Value, export.Sha256) { Municipality = leaving.Subscription.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? leaving.Work.Id : saved.Fault;
    }
}
