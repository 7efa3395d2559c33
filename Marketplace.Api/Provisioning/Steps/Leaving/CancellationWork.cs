using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Provisioning.Exports;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>What the steps of a cancellation read of it.</summary>
internal static class CancellationWork
{
    public static Task<Cancellation> CancellationAsync(this Work work, CancellationToken ct)
    {
        var id = work.Operation.Id;
        return work.Db.Cancellations.SingleAsync(each => each.Operation == id, ct);
    }

    /// <summary>The file that the town is given; <c>null</c> = it is not here, or the town leaves without.</summary>
    public static Task<KeptExport?> VerifiedExportAsync(this Work work, CancellationToken ct)
    {
        var id = work.Operation.Id;
        return work.Db.KeptExports.Where(each => each.Operation == id && each.VerifiedAt != null).OrderByDescending(each => each.BegunAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>A file that was never found whole is nobody's and goes at once.</summary>
    public static async Task DropUnverifiedAsync(this Work work, CancellationToken ct)
    {
        var id = work.Operation.Id;
        foreach (var left in await work.Db.KeptExports.Where(each => each.Operation == id && each.VerifiedAt == null).ToListAsync(ct))
        {
            await PieceStore.DropAsync(work.Db, left.Id, ct);
            work.Db.KeptExports.Remove(left);
        }
    }

    /// <summary>Every binding of the tenant that may still be there is owed its removal.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> UnbindAllAsync(this Work work, Tenant tenant, CancellationToken ct)
    {
        var id = tenant.Id;
        var left = await work.Db.Bindings.Where(each => each.Tenant == id && each.AbandonedAt == null).ToListAsync(ct);
        foreach (var binding in left)
        {
            work.Abandon(binding, tenant, ProvisioningTroubles.Leaving, mayStillArrive: binding is { AcceptedAt: null, CreatedAt: null });
        }

        return left.Count > 0;
    }

    /// <summary>What is owed at any tenant that this subscription ever had, the one with most trouble first. Nobody waits for what a person gave up.</summary>
    public static async Task<OwedCleanup?> OwedAsync(this Work work, bool bindingsOnly, CancellationToken ct)
    {
        var id = work.Subscription.Id;
        return await work.Db.OwedCleanups.AsNoTracking()
            .Where(each => each.DoneAt == null && each.GivenUpAt == null && (!bindingsOnly || each.Binding != null) && work.Db.Tenants.Any(tenant => tenant.Id == each.Tenant && tenant.Subscription == id))
            .OrderByDescending(each => each.Attempts).ThenBy(each => each.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>The last of what a person gave up at any tenant that this subscription ever had; <c>null</c> = nothing.</summary>
    public static async Task<OwedCleanup?> GivenUpAsync(this Work work, CancellationToken ct)
    {
        var id = work.Subscription.Id;
        var all = await work.Db.OwedCleanups.AsNoTracking()
            .Where(each => each.GivenUpAt != null && work.Db.Tenants.Any(tenant => tenant.Id == each.Tenant && tenant.Subscription == id)).ToListAsync(ct);
        return all.MaxBy(each => each.GivenUpAt);
    }
}
