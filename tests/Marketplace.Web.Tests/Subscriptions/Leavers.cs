using Catalog;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Subscriptions;

/// <summary>Subscriptions on their way out; no worker runs, so its part is played here.</summary>
internal static class Leavers
{
    public static readonly string Sum = new('a', 64);

    /// <summary>In use.</summary>
    public static async Task<SubscriptionId> OpenAsync(TestDatabase database, CancellationToken ct)
    {
        await Orders.RegisterBrokersAsync(database, ct);
        var taken = await Orders.SubscribeAsync(database, People.Town, ct);
        await Orders.WorkAsync(database, taken.Operation, Opened, ct);
        return taken.Subscription;
    }

    /// <summary>Its data is here and verified, and nobody has confirmed the receipt.</summary>
    public static async Task<SubscriptionId> ExportedAsync(TestDatabase database, CancellationToken ct)
    {
        var id = await OpenAsync(database, ct);
        var ordered = await database.Get<CancelSubscription>().RunAsync(new CancelOrder(id, "後継を選定したため"), People.Town, ct);
        Assert.True(ordered.IsDone, ordered.Fault?.Code);
        await ChangeAsync(database, id, (db, subscription, cancellation, now) =>
        {
            var tenant = db.Tenants.Add(new Tenant(id, subscription.Vendor, subscription.Offering, subscription.Plan, now)).Entity;
            var export = db.KeptExports.Add(new KeptExport(ordered.Value.Operation, subscription, tenant, BindingId.New(), now)).Entity;
            export.Take(5, 1, Sum, Sum, "\"a\"", now);
            export.Verify(now);
            subscription.BeginEnding(now);
            cancellation.StopWriting(now);
            return [];
        }, ct);
        return id;
    }

    /// <summary>Erased, with its certificate.</summary>
    public static async Task<SubscriptionId> ErasedAsync(TestDatabase database, CancellationToken ct)
    {
        var id = await ExportedAsync(database, ct);
        var confirmed = await database.Get<ConfirmReceipt>().RunAsync(id, Sum, People.Town, ct);
        Assert.True(confirmed.IsDone, confirmed.Fault?.Code);
        await ChangeAsync(database, id, (db, subscription, cancellation, now) =>
        {
            var tenant = db.Tenants.Single(each => each.Subscription == id);
            cancellation.BeginDeletion(tenant.Id, now);
            cancellation.Erase("410", now);
            subscription.End(now);
            return
            [
                new TenantErased(
                    id.Value.ToString(), confirmed.Value.Value, subscription.Vendor, subscription.Offering, subscription.Plan, tenant.Id.Value, now, now, "410", 1, 5, Sum, now, null)
                {
                    Municipality = subscription.Municipality,
                },
            ];
        }, ct);
        await Orders.WorkAsync(database, confirmed.Value, (operation, _) => operation.Succeed(TimeProvider.System.GetUtcNow()), ct);
        return id;
    }

    /// <summary>An operator has given the proof of the deletion up.</summary>
    public static async Task<SubscriptionId> UncertifiedAsync(TestDatabase database, CancellationToken ct)
    {
        var (id, work) = (await ExportedAsync(database, ct), default(OperationId));
        await ChangeAsync(database, id, (db, subscription, cancellation, now) =>
        {
            cancellation.BeginDeletion(db.Tenants.Single(each => each.Subscription == id).Id, now);
            cancellation.EndUncertified("運用 花子", "事業者が倒産したため", now);
            subscription.End(now);
            work = cancellation.Operation;
            return [];
        }, ct);
        await Orders.WorkAsync(database, work, (operation, _) =>
        {
            operation.Current!.GiveUp(ProvisioningTroubles.ErasureNotCertified, "事業者が倒産したため", TimeProvider.System.GetUtcNow());
            operation.Fail(TimeProvider.System.GetUtcNow());
        }, ct);
        return id;
    }

    private static void Opened(Operation operation, Subscription subscription)
    {
        var now = TimeProvider.System.GetUtcNow();
        operation.Steps.ForEach(step => step.Finish(now));
        operation.Succeed(now);
        subscription.Activate("https://example.test/t/1", now);
    }

    private static async Task ChangeAsync(
        TestDatabase database, SubscriptionId id, Func<Catalog.Storage.MarketplaceDb, Subscription, Cancellation, DateTimeOffset, Catalog.Audit.Fact[]> change, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var facts = change(
            db, await db.Subscriptions.SingleAsync(each => each.Id == id, ct), await db.Cancellations.SingleAsync(each => each.Subscription == id, ct), TimeProvider.System.GetUtcNow());
        Assert.True((await db.SaveAsync(Actor.Platform, facts, ct)).IsDone);
    }
}
