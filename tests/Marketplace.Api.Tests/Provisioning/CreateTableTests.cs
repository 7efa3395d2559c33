using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>Each row of the tables for "create an instance": what the first answer is, and what must be true in the end.</summary>
public sealed class CreateTableTests
{
    private const string Busy = """{"error":"ConcurrencyError","description":"later"}""";

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

    [Fact]
    public async Task Lost_answer_leaves_exactly_one_tenant()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Cut = true }, times: 3);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal([broker.Of(BrokerAct.Provision)[^1].Instance], broker.Instances);
        Assert.Equal(4, broker.Of(BrokerAct.Provision).Select(call => call.Instance).Distinct().Count());
        Assert.Equal(3, await house.OwedAsync());
    }

    [Fact]
    public async Task Order_that_arrives_after_its_cleanup_is_still_taken_away()
    {
        await using var broker = await TestBroker.StartAsync();
        var late = Task.CompletedTask;
        broker.Next(BrokerAct.Provision, good =>
        {
            late = ArriveAsync(good);
            return new Reply(0) { Cut = true };
        });
        await using var house = await (await StartAsync(settings: ("Provisioning:LateArrivalSeconds", "1.5"))).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        await late;
        Assert.Equal([broker.Of(BrokerAct.Provision)[1].Instance], broker.Instances);

        static async Task ArriveAsync(Func<Reply> good)
        {
            await Task.Delay(600, Ct);
            good();
        }
    }

    [Theory]
    [InlineData(422, Busy)]
    [InlineData(429, "{}")]
    [InlineData(408, "{}")]
    public async Task Busy_broker_is_asked_again_under_the_same_id(int status, string body)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, status, body, times: 2);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(3, broker.Of(BrokerAct.Provision).Count);
        Assert.Single(broker.Of(BrokerAct.Provision).Select(call => call.Instance).Distinct());
        Assert.Empty(broker.Of(BrokerAct.Deprovision));
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

    [Theory]
    [InlineData("kenko-plan", 1)]
    [InlineData("another-plan", 2)]
    public async Task Clash_is_looked_up_and_adopted_only_when_equal(string plan, int tries)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, _ =>
        {
            broker.Make(broker.Of(BrokerAct.Provision)[0].Instance, "kenko", plan);
            return new Reply(409);
        });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(tries, broker.Of(BrokerAct.Provision).Count);
        Assert.Equal(tries - 1, await house.OwedAsync());
        Assert.Single(broker.Instances);
    }

    [Fact]
    public async Task Work_that_fails_at_the_vendor_ends_the_order_in_its_words()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 1;
        broker.Next(BrokerAct.Progress, 200, """{"state":"failed","description":"disk <b>full</b>, password=hunter2hunter2"}""");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));
        await house.CleanAsync();

        Assert.Equal(new StepTrouble(ProvisioningTroubles.VendorFailed, "disk full , password=***"), sheet.Steps[0].Trouble);
        Assert.Empty(broker.Instances);
        Assert.Equal(1, await house.OwedAsync());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(200)]
    public async Task Poll_without_a_sound_answer_is_repeated(int status)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 0;
        broker.Next(BrokerAct.Progress, status, "<html>", times: 2);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(3, broker.Of(BrokerAct.Progress).Count);
        Assert.Single(broker.Of(BrokerAct.Provision));
    }

    [Fact]
    public async Task Work_without_end_is_given_up_and_taken_back()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 1_000_000;
        await using var house = await (await StartAsync(settings: ("Provisioning:GiveUpHours", "0.0002"))).WithAsync("aozora", broker.Url);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));
        await house.CleanAsync();
        var polls = broker.Of(BrokerAct.Progress).Count;
        await Task.Delay(300, Ct);

        Assert.Equal(ProvisioningTroubles.TookTooLong, sheet.Steps[0].Trouble!.Code);
        Assert.Empty(broker.Instances);
        Assert.Equal(polls, broker.Of(BrokerAct.Progress).Count);
    }
}
