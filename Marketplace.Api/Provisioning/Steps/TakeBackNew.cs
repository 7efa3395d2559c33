using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>After work for an open subscription has failed: what was bound for it is taken back, what was in force before stays.</summary>
internal static class TakeBackNew
{
    public static Task RunAsync(Work work, CancellationToken ct) => work.Operation.Kind switch
    {
        // It stays suspended, so that nothing may be left open.
        OperationKind.Resume => CloseAccess.RunAsync(work.Db, work.Subscription.Id, work.Now, ct),
        OperationKind.Rotate => SuccessorsAsync(work, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>The same trouble in words that fit a service that runs.</summary>
    public static string CodeOf(string trouble) => trouble switch
    {
        ProvisioningTroubles.GivenUp => ProvisioningTroubles.WorkGivenUp,
        ProvisioningTroubles.VendorRefused => ProvisioningTroubles.ChangeRefused,
        ProvisioningTroubles.VendorFailed => ProvisioningTroubles.ChangeFailed,
        ProvisioningTroubles.TookTooLong or ProvisioningTroubles.GaveUp => ProvisioningTroubles.ChangeTookTooLong,
        _ => trouble,
    };

    /// <summary>Nothing flows through a link: what was bound to it in the very moment in which it stopped must not stay.</summary>
    public static async Task OfLinkAsync(Work work, Link link, CancellationToken ct)
    {
        if (link.State != LinkState.Active)
        {
            var id = link.Id;
            var left = await work.Db.Bindings.Where(one => one.Link == id && one.AbandonedAt == null).ToListAsync(ct);
            await CloseAccess.TakeAwayAsync(work.Db, left, ProvisioningTroubles.Rotated, work.Now, ct);
        }
    }

    private static async Task SuccessorsAsync(Work work, CancellationToken ct)
    {
        var (db, id) = (work.Db, work.Subscription.Id);
        List<LinkId?> links = [.. work.Operation.Links];
        var own = await db.Tenants.Where(tenant => tenant.Subscription == id && tenant.AbandonedAt == null).Select(tenant => tenant.Id).ToListAsync(ct);
        var made = await db.Bindings
            .Where(one => one.AbandonedAt == null && (own.Contains(one.Tenant) || links.Contains(one.Link)))
            .Where(one => db.Bindings.Any(before => before.Id == one.Predecessor && before.AbandonedAt == null)
                || db.Links.Any(link => link.Id == one.Link && link.PausedAt != null))
            .ToListAsync(ct);
        await CloseAccess.TakeAwayAsync(db, made, ProvisioningTroubles.Rotated, work.Now, ct);
    }
}
