using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class CleanupTests
{
    [Theory]
    [InlineData(400, "{}")]
    [InlineData(401, "{}")]
    [InlineData(422, """{"error":"ConcurrencyError"}""")]
    [InlineData(500, "{}")]
    [InlineData(202, "oops")]
    public async Task Deletion_that_comes_to_nothing_is_asked_for_until_it_is_done(int status, string body)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Cut = true }).Next(BrokerAct.Deprovision, status, body, times: 3);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(4, broker.Of(BrokerAct.Deprovision).Count);
        Assert.Single(broker.Instances);
        Assert.Equal(3, (await house.QueryAsync(db => db.OwedCleanups.SingleAsync(Ct))).Attempts);
        Assert.Equal(1, await house.QueryAsync(db => db.AuditEvents.CountAsync(entry => entry.Fact == nameof(CleanupSettled), Ct)));
        Assert.All(broker.Of(BrokerAct.Deprovision), call => Assert.False(call.Headers.ContainsKey("X-Broker-API-Originating-Identity")));
    }

    [Theory]
    [InlineData(200, """{"state":"succeeded"}""", 1)]
    [InlineData(410, "{}", 1)]
    [InlineData(200, """{"state":"failed"}""", 2)]
    [InlineData(404, "{}", 2)]
    public async Task Deletion_that_takes_its_time_is_followed_to_its_end(int status, string body, int deletions)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Cut = true })
            .Next(BrokerAct.Deprovision, good => good() with { Status = 202, Body = """{"operation":"bye"}""" })
            .Next(BrokerAct.Progress, 200, """{"state":"in progress"}""")
            .Next(BrokerAct.Progress, status, body);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(deletions, broker.Of(BrokerAct.Deprovision).Count);
        Assert.All(broker.Of(BrokerAct.Progress), call => Assert.Equal("bye", call.Query("operation")));
    }

    [Fact]
    public async Task Debt_is_shown_to_operators_alone()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Cut = true }).Next(BrokerAct.Deprovision, 400, """{"description":"not now"}""", times: 10_000);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        await house.EndAsync(await house.OrderAsync("aozora"));
        await UntilAsync(() => Task.FromResult(broker.Of(BrokerAct.Deprovision).Count > 2));

        var sheets = house.Get<CleanupSheets>();
        var debt = Assert.Single((await sheets.ListAsync(Actor.Platform, 20, Ct)).Value!);

        Assert.Equal(("aozora-ja", ProvisioningTroubles.NoClearAnswer, "not now"), (debt.Vendor.Name, debt.Reason, debt.Trouble!.Words));
        Assert.Equal(FaultKind.Forbidden, (await sheets.ListAsync(Clerk, 20, Ct)).Fault!.Kind);
        Assert.Equal(FaultKind.Forbidden, (await sheets.ListAsync(Clerk with { Role = Role.Curator }, 20, Ct)).Fault!.Kind);
    }
}
