using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>Rows of the tables for "create an instance": what the first answer is, and what must be true in the end. More in Failures.</summary>
public sealed class CreateTableTests
{
    [Theory]
    [InlineData(200, "{}")]
    [InlineData(201, """{"dashboard_url":null,"metadata":null,"unknown":[1]}""")]
    [InlineData(202, "{}")]
    public async Task Accepted_answer_needs_one_tenant(int status, string body)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Status = status, Body = body });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Single(broker.Of(BrokerAct.Provision));
        Assert.Equal(0, await house.OwedAsync());
    }

    [Theory]
    [InlineData(201, "not json", true)]
    [InlineData(201, "<html>", true)]
    [InlineData(202, """{"operation":5}""", true)]
    [InlineData(204, "", true)]
    [InlineData(500, "{}", false)]
    [InlineData(503, "{}", true)]
    [InlineData(307, "{}", false)]
    public async Task Doubtful_answer_owes_a_cleanup_and_needs_a_new_id(int status, string body, bool acted)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => (acted ? good() : new Reply(status)) with { Status = status, Body = body });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        var ids = broker.Of(BrokerAct.Provision).Select(call => call.Instance).ToArray();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal([ids[1]], broker.Instances);
        Assert.Equal([ids[0]], broker.Of(BrokerAct.Deprovision).Select(call => call.Instance).Distinct());
        Assert.Equal(1, await house.OwedAsync());
    }

    [Theory]
    [InlineData(400, """{"description":"no such plan"}""", ProvisioningTroubles.VendorRefused)]
    [InlineData(404, "{}", ProvisioningTroubles.VendorRefused)]
    [InlineData(412, "{}", ProvisioningTroubles.VendorRefused)]
    [InlineData(422, """{"error":"AsyncRequired"}""", ProvisioningTroubles.BrokerAtOdds)]
    [InlineData(422, """{"error":"RequiresApp"}""", ProvisioningTroubles.BrokerAtOdds)]
    [InlineData(422, """{"error":"MaintenanceInfoConflict"}""", ProvisioningTroubles.MaintenanceConflict)]
    public async Task Refusal_ends_the_order_and_owes_nothing(int status, string body, string trouble)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, status, body, times: 5);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        var order = await house.OrderAsync("aozora");
        var sheet = await house.EndAsync(order);

        Assert.Equal((OperationState.Failed, StepState.Failed), (sheet.State, sheet.Steps[0].State));
        Assert.Equal(trouble, sheet.Steps[0].Trouble!.Code);
        Assert.Equal(0, await house.OwedAsync());
        Assert.Equal(SubscriptionState.Failed, (await house.QueryAsync(db => db.Subscriptions.SingleAsync(Ct))).State);
        Assert.Equal(1, await house.QueryAsync(db => db.AuditEvents.CountAsync(entry => entry.Fact == nameof(ProvisioningFailed), Ct)));
    }

    [Fact]
    public async Task Unreadable_200_is_looked_up_and_adopted()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Status = 200, Body = "oops" });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Single(broker.Of(BrokerAct.Provision));
        Assert.Equal(0, await house.OwedAsync());
    }
}
