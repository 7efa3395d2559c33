using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Provisioning.Life;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>What must be true of changes, whatever happened: the plan and the parameters of our ledger are the broker's, and the price is that of the plan.</summary>
internal static class PlanOracle
{
    public static async Task HoldsAsync(TestHouse house, IReadOnlyList<(string Vendor, TestBroker Broker)> brokers)
    {
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var tenants = await db.Tenants.AsNoTracking().Where(one => one.AbandonedAt == null).ToListAsync(Ct);
        var orders = await db.Subscriptions.AsNoTracking().ToDictionaryAsync(one => one.Id, Ct);
        foreach (var tenant in tenants)
        {
            var (order, broker) = (orders[tenant.Subscription], brokers.Single(one => one.Vendor == tenant.Vendor).Broker);
            var instance = tenant.Id.Value.ToString("D");
            Assert.Equal((broker.PlanOf(instance), broker.PlanOf(instance)), (tenant.Plan, order.Plan));
            Assert.Equal(LifeHouse.YearlyOf(order.Plan), order.Agreed!.EachYear);
            Assert.True(JsonNode.DeepEquals(broker.ParametersOf(instance), JsonNode.Parse(order.Parameters!)), $"{order.Offering}: {order.Parameters}");
        }
    }
}
