using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>Each row of the tables for "create a binding".</summary>
public sealed class BindTableTests
{
    [Theory]
    [InlineData(201, "oops", true)]
    [InlineData(201, "{}", true)]
    [InlineData(201, """{"credentials":"text"}""", true)]
    [InlineData(202, """{"operation":[]}""", true)]
    [InlineData(204, "", true)]
    [InlineData(500, "{}", false)]
    [InlineData(409, "{}", false)]
    public async Task Doubtful_answer_owes_an_unbind_and_needs_a_new_id(int status, string body, bool acted)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Bind, good => (acted ? good() : new Reply(status)) with { Status = status, Body = body });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        await OneBindingIsLeftAsync(house, broker, tries: 2);
    }

    [Fact]
    public async Task Binding_whose_answer_died_with_our_process_is_unbound_and_bound_anew()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora", also: (db, subscription) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var tenant = new Tenant(subscription.Id, "aozora", "kenko", "kenko-plan", now);
            tenant.Send(now);
            tenant.Complete(null, now);
            var binding = new Binding(tenant.Id, BindingPurpose.Access, null, now);
            binding.Send(now);
            db.Tenants.Add(tenant);
            db.Bindings.Add(binding);
            broker.Make(tenant.Id.Value.ToString(), "kenko", "kenko-plan");
            broker.MakeBinding(tenant.Id.Value.ToString(), binding.Id.Value.ToString());
        });

        await house.WorkAsync();
        await house.OpenedAsync(order);

        await OneBindingIsLeftAsync(house, broker, tries: 1);
        Assert.Equal(1, await house.OwedAsync());
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "oops")]
    public async Task Credentials_left_out_of_a_200_are_fetched(int status, string body)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Bind, good => good() with { Status = status, Body = body });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Single(broker.Of(BrokerAct.FetchBinding));
        Assert.Equal(0, await house.OwedAsync());
    }

    [Theory]
    [InlineData(422, """{"error":"ConcurrencyError"}""")]
    [InlineData(429, "{}")]
    [InlineData(403, "{}")]
    public async Task Binding_that_nothing_became_of_is_asked_for_again_under_the_same_id(int status, string body)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Bind, status, body, times: 2);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Single(broker.Of(BrokerAct.Bind).Select(call => call.Binding).Distinct());
        Assert.Equal(0, await house.OwedAsync());
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(200, true)]
    public async Task Binding_that_fails_takes_its_tenant_back(int status, bool whileWorking)
    {
        await using var broker = await TestBroker.StartAsync();
        if (whileWorking)
        {
            broker.BindingPolls = 1;
            broker.Next(BrokerAct.BindingProgress, status, """{"state":"failed"}""");
        }
        else
        {
            broker.Next(BrokerAct.Bind, status);
        }

        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));
        await house.CleanAsync();

        Assert.Equal(OperationState.Failed, sheet.State);
        Assert.Equal((0, 0), (broker.Instances.Count, broker.Bindings.Count));
    }

    private static async Task OneBindingIsLeftAsync(TestHouse house, TestBroker broker, int tries)
    {
        var live = await house.QueryAsync(db => db.Bindings.SingleAsync(one => one.AbandonedAt == null, Ct));
        Assert.Equal(tries, broker.Of(BrokerAct.Bind).Select(call => call.Binding).Distinct().Count());
        Assert.Equal([live.Id.Value.ToString()], broker.Bindings);
        Assert.Single(broker.Instances);
    }
}
