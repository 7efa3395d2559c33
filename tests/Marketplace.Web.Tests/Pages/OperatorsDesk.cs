using System.Text;
using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Health;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>A desk with something of everything: work that is stuck, a clean-up set aside, a broker that is away, a catalog that changed.</summary>
internal static class OperatorsDesk
{
    private const string Before = """{"services":[{"id":"aozora-kenko","plans":[{"id":"aozora-kenko-basic","free":true},{"id":"aozora-kenko-old"}]}]}""";

    private const string After = """{"services":[{"id":"aozora-kenko","plans":[{"id":"aozora-kenko-basic","free":false}]},{"id":"aozora-new","plans":[{"id":"one"}]}]}""";

    public static async Task<(OperationId Operation, Guid Cleanup)> FillAsync(TestDatabase database, CancellationToken ct)
    {
        await Orders.RegisterBrokersAsync(database, ct);
        var stuck = await Orders.SubscribeAsync(database, People.Town, ct);
        await Orders.SubscribeAsync(database, People.Town, ct, "aozora-sesshu", "aozora-sesshu-standard");
        await Orders.WorkAsync(database, stuck.Operation, (operation, _) =>
        {
            operation.Current!.Start(WaitingOn.Vendor, operation.CreatedAt);
            operation.Current!.Stumble(ProvisioningTroubles.VendorUnreachable, null, operation.CreatedAt.AddHours(-1));
        }, ct);
        foreach (var body in new[] { Before, After })
        {
            Assert.True((await database.Get<KeepCatalog>().RunAsync("aozora", Encoding.UTF8.GetBytes(body), Actor.Platform, ct)).IsDone);
        }

        return (stuck.Operation, await SetAsideAsync(database, stuck, ct));
    }

    /// <summary>A change whose end nobody could learn, for the subscription of an order.</summary>
    public static async Task<OperationId> DoubtAsync(TestDatabase database, OperationId order, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var (opening, now) = (await db.Operations.Include(one => one.Steps).SingleAsync(one => one.Id == order, ct), TimeProvider.System.GetUtcNow());
        var subscription = await db.Subscriptions.SingleAsync(one => one.Id == opening.Subscription, ct);
        opening.Succeed(now);
        subscription.Activate("https://example.test/t/1", now);
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        var tenant = new Tenant(subscription.Id, subscription.Vendor, subscription.Offering, subscription.Plan, now);
        var operation = new Operation(subscription, OperationKind.ChangePlan, [new Step(1, StepKind.UpdateTenant)], now);
        var update = TenantUpdate.Change(operation, "aozora-kenko-standard", null, null, null);
        update.Send(now);
        operation.Steps[0].Park(ProvisioningTroubles.ChangeInDoubt, null);
        var call = new CallEvidence(Guid.Empty, "PATCH", "/v2/service_instances/x", "cd", 400, "ab", now);
        db.AddRange(tenant, operation, update, new Quarantine(operation, ProvisioningTroubles.ChangeInDoubt, null, call, now));
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        return operation.Id;
    }

    private static async Task<Guid> SetAsideAsync(TestDatabase database, Subscribed order, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var now = TimeProvider.System.GetUtcNow();
        var subscription = await db.Subscriptions.SingleAsync(one => one.Id == order.Subscription, ct);
        var tenant = new Tenant(subscription.Id, "aozora", "aozora-kenko", "aozora-kenko-basic", now);
        tenant.Send(now);
        var owed = tenant.Abandon(ProvisioningTroubles.NoClearAnswer, now, now)!;
        owed.TryAgainAt(now, ProvisioningTroubles.VendorRefused, "no");
        db.AddRange(tenant, owed, new Quarantine(owed, ProvisioningTroubles.VendorRefused, "no", new CallEvidence(Guid.Empty, "DELETE", "/v2/service_instances/x", null, 400, "ab", now), now));
        var health = new BrokerHealth("aozora", now.AddHours(-1));
        health.Miss(ProvisioningTroubles.VendorUnreachable, isBeat: true, now.AddMinutes(-30), now.AddMinutes(1));
        health.PauseOrders(now.AddMinutes(-30));
        health.Close(ProvisioningTroubles.VendorUnreachable, now.AddMinutes(-29), now.AddMinutes(1));
        db.Add(health);
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        return owed.Id;
    }
}
