using System.Text;
using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class OrderingTests
{
    private static readonly string[] ContextMembers = ["platform", "instance_name", "municipality_code", "municipality_name", "environment"];

    public static TheoryData<DatabaseProvider, bool> Ways => new()
    {
        { DatabaseProvider.Sqlite, false }, { DatabaseProvider.Sqlite, true }, { DatabaseProvider.PostgreSQL, false }, { DatabaseProvider.PostgreSQL, true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Order_becomes_an_open_tenant_with_sealed_access(DatabaseProvider engine, bool asynchronous)
    {
        await using var broker = await TestBroker.StartAsync();
        (broker.Polls, broker.BindingPolls) = asynchronous ? (2, 2) : (-1, -1);
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);

        var order = await house.OrderAsync("aozora");
        await house.OpenedAsync(order);

        var tenant = await house.QueryAsync(db => db.Tenants.SingleAsync(Ct));
        var binding = await house.QueryAsync(db => db.Bindings.SingleAsync(Ct));
        var opened = await house.QueryAsync(db => db.Subscriptions.SingleAsync(one => one.Id == order, Ct));
        Assert.Equal([tenant.Id.Value.ToString()], broker.Instances);
        Assert.Equal(SubscriptionState.Active, opened.State);
        Assert.Equal($"http://127.0.0.1:9/t/{tenant.Id.Value}", opened.Address);
        Assert.Contains($"secret-{binding.Id.Value}", Clear(house, tenant, binding), StringComparison.Ordinal);
        Assert.Equal(0, await house.OwedAsync());
        Assert.Equal(1, await house.QueryAsync(db => db.AuditEvents.CountAsync(entry => entry.Fact == nameof(TenantOpened) && entry.Municipality == Town, Ct)));
    }

    [Fact]
    public async Task Broker_is_told_who_orders_for_whom_and_nothing_more()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 0;
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        var put = Assert.Single(broker.Of(BrokerAct.Provision));
        var identity = put.Headers["X-Broker-API-Originating-Identity"].ToString().Split(' ');
        Assert.Equal("marketplace", identity[0]);
        Assert.Equal("""{"user_id":"issuer#clerk-1","municipality_code":"215066"}""", Encoding.UTF8.GetString(Convert.FromBase64String(identity[1])));
        Assert.All(broker.Calls, call => Assert.Equal("2.17", call.Headers["X-Broker-API-Version"]));
        Assert.All(broker.Calls, call => Assert.True(Guid.TryParse(call.Headers["X-Broker-API-Request-Identity"], out _)));
        Assert.Equal("true", put.Query("accepts_incomplete"));
        var context = put.Body!["context"]!;
        Assert.Equal(
            ["marketplace", "kenko", "215066", "Shirakawa-cho", "development"],
            ContextMembers.Select(name => (string?)context[name]));
        Assert.False(string.IsNullOrEmpty((string?)put.Body["organization_guid"]) || string.IsNullOrEmpty((string?)put.Body["space_guid"]));
        Assert.Equal("blue", (string?)put.Body["parameters"]!["color"]);
        Assert.Equal("access", (string?)Assert.Single(broker.Of(BrokerAct.Bind)).Body!["parameters"]!["purpose"]);
    }

    [Fact]
    public async Task Word_of_the_broker_for_its_work_is_echoed_exactly()
    {
        await using var broker = await TestBroker.StartAsync();
        (broker.Polls, broker.OperationWord) = (0, "a b&c=d/\u00fc%2F+?#\"");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(broker.OperationWord, broker.Of(BrokerAct.Progress)[0].Query("operation"));
        Assert.Contains("operation=a%20b%26c%3Dd%2F%C3%BC%252F%2B%3F%23%22", broker.Of(BrokerAct.Progress)[0].RawTarget, StringComparison.Ordinal);
    }

    private static string Clear(TestHouse house, Tenant tenant, Binding binding) => JsonNode.Parse(
        house.Get<SecretBox>().Open(binding.SealedCredentials, SecretPlaces.Credentials(tenant, binding)))!.ToJsonString();
}
