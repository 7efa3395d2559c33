using Catalog.Provisioning;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Terms;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>The work of a cancellation has come to an end that is not its own. Nothing stays in between: it has ended without a certificate, or it was never ordered.</summary>
internal static class EndLeaving
{
    public static async Task RunAsync(Work work, Step step, CancellationToken ct)
    {
        if (work.Operation.Kind != OperationKind.Cancel || await work.CancellationAsync(ct) is not { ClosedAt: null } cancellation)
        {
            return;
        }

        if (cancellation.DeletionBegunAt is { } begun)
        {
            await EndAsync(work, step, cancellation, begun, ct);
        }
        else
        {
            Stay(work, cancellation);
        }
    }

    /// <summary>The clean-ups that a person did not give up go on.</summary>
    private static async Task EndAsync(Work work, Step step, Cancellation cancellation, DateTimeOffset begun, CancellationToken ct)
    {
        if (await work.TenantAsync(ct) is { } tenant)
        {
            await work.UnbindAllAsync(tenant, ct);
            work.Abandon(tenant, ProvisioningTroubles.Leaving, mayStillArrive: false);
        }

        var given = await work.GivenUpAsync(ct);
        var (by, words) = (given?.GivenUpBy ?? work.Operation.GiveUpAskedBy ?? string.Empty, given?.GivenUpFor ?? work.Operation.GiveUpAskedFor ?? string.Empty);
        cancellation.EndUncertified(by, words, work.Now);
        step.GiveUp(ProvisioningTroubles.ErasureNotCertified, words, work.Now);
        if (work.Subscription.End(work.Now) is { IsDone: false, Fault: var refused })
        {
            throw new InvalidOperationException($"The subscription cannot be ended: {refused.Code}.");
        }

        var (order, export) = (work.Subscription, await work.VerifiedExportAsync(ct));
        export?.KeepUntil(work.Now.AddDays(LeavingRule.KeptDays));
        work.Note(new ErasureNotCertified(
            order.Id.Value.ToString(), work.Operation.Id.Value, order.Vendor, order.Offering, order.Plan, cancellation.Tenant!.Value.Value, begun,
            await RemainingAsync(work, ct), by, words, export?.Sha256));
    }

    /// <summary>What the vendor has not proven to be gone, also at earlier tries of this subscription.</summary>
    private static async Task<string> RemainingAsync(Work work, CancellationToken ct)
    {
        var id = work.Subscription.Id;
        var kept = await work.Db.OwedCleanups.AsNoTracking()
            .Where(each => each.DoneAt == null && work.Db.Tenants.Any(tenant => tenant.Id == each.Tenant && tenant.Subscription == id)).OrderBy(each => each.Id).ToListAsync(ct);
        var owed = kept.Concat(work.Db.ChangeTracker.Entries<OwedCleanup>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity));
        return string.Join(", ", owed.Select(each => each.Binding is { } binding ? $"binding {binding.Value}" : $"tenant {each.Tenant.Value}"));
    }

    /// <summary>No broker is called: where the vendor was told that nobody writes any more, it is noted that nobody told it otherwise.</summary>
    private static void Stay(Work work, Cancellation cancellation)
    {
        cancellation.Drop(work.Now);
        if (work.Subscription.State == SubscriptionState.Ending)
        {
            work.Subscription.Stay();
            work.Note(new NoticeNotTaken(work.Subscription.Id.Value.ToString(), "open", null));
        }

        work.Subscription.AgreeEnd(cancellation.EarlierEnd);
    }
}
