using Catalog;
using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>One try to have gone what must not be at a broker: sign-in first, then bindings, then the instance.</summary>
internal sealed partial class SettleCleanup(
    IDbContextFactory<MarketplaceDb> dbs, BrokerClient brokers, CatalogBook catalogs, Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<SettleCleanup> log)
{
    public async Task RunAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var owed = await db.OwedCleanups.SingleAsync(one => one.Id == id, ct);
        if (owed.Binding is null && await db.OwedCleanups.AnyAsync(
            one => one.Tenant == owed.Tenant && one.Binding != null && one.DoneAt == null && one.GivenUpAt == null, ct))
        {
            owed.LookAgainAt(time.GetUtcNow() + options.Value.FirstPoll);
        }
        else if (await SignInBeforeAsync(db, owed, ct) is { } signIn)
        {
            Wait(owed, signIn);
        }
        else if (owed.AcceptedAt is { } acceptedAt)
        {
            await PollAsync(db, owed, acceptedAt, ct);
        }
        else if (await JustAsked.IsAsync(db, owed, options.Value.Lease, time.GetUtcNow(), ct))
        {
            owed.LookAgainAt(time.GetUtcNow() + options.Value.FirstPoll);
        }
        else
        {
            await DeleteAsync(db, owed, ct);
        }

        await SaveAsync(db, owed, ct);
    }

    /// <summary>The binding of a sign-in says where its accounts are kept: it goes when they and the client are gone.</summary>
    private static async Task<SignIn?> SignInBeforeAsync(MarketplaceDb db, OwedCleanup owed, CancellationToken ct) =>
        owed.Binding is { } binding && await db.Bindings.AnyAsync(one => one.Id == binding && one.Purpose == BindingPurpose.SignIn, ct)
            ? await db.SignIns.AsNoTracking().SingleOrDefaultAsync(one => one.Tenant == owed.Tenant && one.Wanted == SignInState.Gone && one.ReachedAt == null, ct)
            : null;

    /// <summary>What holds the sign-in up is shown at what waits for it.</summary>
    private void Wait(OwedCleanup owed, SignIn signIn)
    {
        if (signIn.TroubleCode is { } code)
        {
            owed.TryAgainAt(time.GetUtcNow() + pace.AfterTrouble(signIn.Attempts, null), code, signIn.TroubleWords);
        }
        else
        {
            owed.LookAgainAt(time.GetUtcNow() + options.Value.FirstPoll);
        }
    }

    private async Task DeleteAsync(MarketplaceDb db, OwedCleanup owed, CancellationToken ct)
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
            TryAgain(db, owed, answer.Verdict, answer.Words, answer.RetryAfter, answer.Evidence);
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

    private async Task PollAsync(MarketplaceDb db, OwedCleanup owed, DateTimeOffset acceptedAt, CancellationToken ct)
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
            TryAgain(db, owed, Verdict.Refused, answer.Words, answer.RetryAfter, answer.Evidence);
        }
        else if (answer.Verdict == Verdict.Missing || now - acceptedAt >= await LimitAsync(owed, ct))
        {
            TryAgain(db, owed, answer.Verdict, answer.Words, answer.RetryAfter, answer.Evidence);
        }
        else
        {
            owed.LookAgainAt(now + pace.NextPoll(now - acceptedAt, answer.RetryAfter));
        }
    }

    private async Task<TimeSpan> LimitAsync(OwedCleanup owed, CancellationToken ct) =>
        (await catalogs.FindAsync(owed.Vendor, owed.Service, owed.Plan, ct))?.MaximumPolling is { } most && most < options.Value.GiveUp ? most : options.Value.GiveUp;

    /// <summary>What is away or busy is owed for ever. A broker that answers and refuses time and again is a matter for a person.</summary>
    private void TryAgain(MarketplaceDb db, OwedCleanup owed, Verdict verdict, string? words, TimeSpan? retryAfter, CallEvidence? evidence)
    {
        var code = verdict == Verdict.Refused ? ProvisioningTroubles.DeletionRefused : Troubles.CodeOf(verdict);
        owed.TryAgainAt(time.GetUtcNow() + pace.AfterCleanupTrouble(owed.Attempts, retryAfter), code, words);
        if (verdict is Verdict.Refused or Verdict.Clash && owed.Attempts >= options.Value.SetAsideAfter)
        {
            db.Quarantines.Add(new Quarantine(owed, code, words, evidence, time.GetUtcNow()));
            LogSetAside(owed.Vendor, owed.Tenant.Value, owed.Attempts);
        }
    }

    private async Task SaveAsync(MarketplaceDb db, OwedCleanup owed, CancellationToken ct)
    {
        if (owed.DoneAt is null)
        {
            var aside = db.ChangeTracker.Entries<Quarantine>().Select(entry => new WorkSetAside(owed.Vendor, null, owed.Id, entry.Entity.Reason)).ToArray<Fact>();
            await (aside.Length > 0 ? db.SaveAsync(Actor.Platform, aside, ct) : db.SaveProgressAsync(ct));
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: the clean-up of tenant {Tenant} at {Vendor} was refused {Attempts} times and is set aside for a person")]
    private partial void LogSetAside(string vendor, Guid tenant, int attempts);

    [LoggerMessage(Level = LogLevel.Information, Message = "Cleaned up at {Vendor}: tenant {Tenant}, binding {Binding}")]
    private partial void LogSettled(string vendor, Guid tenant, Guid? binding);
}
