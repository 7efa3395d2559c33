using Catalog;
using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>One try to have gone what must not be at a broker: bindings first, then the instance.</summary>
internal sealed partial class SettleCleanup(
    IDbContextFactory<MarketplaceDb> dbs, BrokerClient brokers, Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<SettleCleanup> log)
{
    public async Task RunAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var owed = await db.OwedCleanups.SingleAsync(one => one.Id == id, ct);
        if (owed.Binding is null && await db.OwedCleanups.AnyAsync(
            one => one.Tenant == owed.Tenant && one.Binding != null && one.DoneAt == null, ct))
        {
            owed.LookAgainAt(time.GetUtcNow() + options.Value.FirstPoll);
        }
        else if (owed.AcceptedAt is { } acceptedAt)
        {
            await PollAsync(owed, acceptedAt, ct);
        }
        else
        {
            await DeleteAsync(owed, ct);
        }

        await SaveAsync(db, owed, ct);
    }

    private async Task DeleteAsync(OwedCleanup owed, CancellationToken ct)
    {
        var instance = InstanceRef.Of(owed);
        var answer = owed.Binding is { } binding
            ? await brokers.UnbindAsync(instance, binding, ct)
            : await brokers.DeprovisionAsync(instance, ct);
        var now = time.GetUtcNow();
        if (answer.Verdict == Verdict.Accepted)
        {
            owed.Accept(answer.Body!.Operation, now + pace.NextPoll(TimeSpan.Zero, answer.RetryAfter), now);
        }
        else if (answer.Verdict != Verdict.Done)
        {
            TryAgain(owed, answer.Verdict, answer.Words, answer.RetryAfter);
        }
        else if (answer.Status == 410 && now < owed.ProvenAfter)
        {
            owed.LookAgainAt(owed.ProvenAfter);
        }
        else
        {
            owed.Settle(answer.Status == 410 ? "410" : "200", now);
        }
    }

    private async Task PollAsync(OwedCleanup owed, DateTimeOffset acceptedAt, CancellationToken ct)
    {
        var instance = InstanceRef.Of(owed);
        var answer = owed.Binding is { } binding
            ? await brokers.ProgressAsync(instance, binding, owed.BrokerOperation, null, ct)
            : await brokers.ProgressAsync(instance, owed.BrokerOperation, null, ct);
        var now = time.GetUtcNow();
        if (answer.Progress is Progress.Succeeded or Progress.Gone)
        {
            owed.Settle(answer.Progress == Progress.Gone ? "202, 410" : "202, succeeded", now);
        }
        else if (answer.Progress == Progress.Failed)
        {
            TryAgain(owed, Verdict.Refused, answer.Words, answer.RetryAfter);
        }
        else if (answer.Verdict == Verdict.Missing || now - acceptedAt >= options.Value.GiveUp)
        {
            TryAgain(owed, answer.Verdict, answer.Words, answer.RetryAfter);
        }
        else
        {
            owed.LookAgainAt(now + pace.NextPoll(now - acceptedAt, answer.RetryAfter));
        }
    }

    private void TryAgain(OwedCleanup owed, Verdict verdict, string? words, TimeSpan? retryAfter) => owed.TryAgainAt(
        time.GetUtcNow() + pace.AfterCleanupTrouble(owed.Attempts, retryAfter), Troubles.CodeOf(verdict), words);

    private async Task SaveAsync(MarketplaceDb db, OwedCleanup owed, CancellationToken ct)
    {
        if (owed.DoneAt is null)
        {
            await db.SaveProgressAsync(ct);
            return;
        }

        var order = await (
            from tenant in db.Tenants
            where tenant.Id == owed.Tenant
            join subscription in db.Subscriptions on tenant.Subscription equals subscription.Id
            select new { subscription.Id, subscription.Municipality }).SingleAsync(ct);
        var fact = new CleanupSettled(order.Id.Value, owed.Vendor, owed.Tenant.Value, owed.Binding?.Value, owed.Reason)
        {
            Municipality = order.Municipality,
        };
        if ((await db.SaveAsync(Actor.Platform, fact, ct)).IsDone)
        {
            LogSettled(owed.Vendor, owed.Tenant.Value, owed.Binding?.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Cleaned up at {Vendor}: tenant {Tenant}, binding {Binding}")]
    private partial void LogSettled(string vendor, Guid tenant, Guid? binding);
}
