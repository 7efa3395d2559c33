using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>What must be true in the end, whatever happened: our ledger is the brokers' own list, nothing is owed or in progress, billed is active.</summary>
internal static class Oracle
{
    public static async Task HoldsAsync(TestHouse house, params IReadOnlyList<(string Vendor, TestBroker Broker)> brokers)
    {
        await house.SettledAsync();
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var tenants = await db.Tenants.AsNoTracking().Where(one => one.AbandonedAt == null).ToListAsync(Ct);
        var bindings = await db.Bindings.AsNoTracking().Where(one => one.AbandonedAt == null).ToListAsync(Ct);
        foreach (var (vendor, broker) in brokers)
        {
            var own = tenants.Where(one => one.Vendor == vendor).Select(one => one.Id).ToHashSet();
            Assert.Equal(Sorted(own.Select(id => id.Value)), broker.Instances.Order());
            Assert.Equal(Sorted(bindings.Where(one => own.Contains(one.Tenant)).Select(one => one.Id.Value)), broker.Bindings.Order());
        }

        Assert.All(tenants, tenant => Assert.NotNull(tenant.CreatedAt));
        Assert.All(bindings, binding => Assert.NotNull(binding.SealedCredentials));
        BilledIsActive(await db.Subscriptions.AsNoTracking().ToListAsync(Ct), tenants);
        var open = await db.Subscriptions.AsNoTracking().ToListAsync(Ct);
        BothEnds(await db.Links.AsNoTracking().ToListAsync(Ct), bindings, [.. open.Where(one => one.State == SubscriptionState.Active).Select(one => one.Id)]);
    }

    private static void BilledIsActive(List<Subscription> subscriptions, List<Tenant> tenants)
    {
        Assert.All(subscriptions, one => Assert.Equal(one.State == SubscriptionState.Active, one.IsBilled));
        var held = tenants.Select(one => one.Subscription).ToList();
        Assert.Equal(held.Count, held.Distinct().Count());
        Assert.Equal(
            Sorted(subscriptions.Where(one => one.State is not (SubscriptionState.Failed or SubscriptionState.Ended)).Select(one => one.Id.Value)),
            Sorted(held.Select(id => id.Value)));
    }

    /// <summary>A link that data flows through has both of its ends, and one that ended has none. It flows where both subscriptions are in use.</summary>
    private static void BothEnds(List<Link> links, List<Binding> bindings, HashSet<SubscriptionId> open) => Assert.All(links, link =>
    {
        Assert.Equal(link.State == LinkState.Active ? 2 : 0, bindings.Count(one => one.Link == link.Id));
        Assert.True(link.State is LinkState.Active or LinkState.Ended || !open.Contains(link.Provider) || !open.Contains(link.Consumer), $"{link.Id.Value} is {link.State}.");
    });

    private static IEnumerable<string> Sorted(IEnumerable<Guid> ids) => ids.Select(id => id.ToString("D")).Order();
}
