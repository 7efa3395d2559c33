using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class WireTests
{
    public static TheoryData<string?> Words => ["task", "", (string?)null, new string('a', 10_000), new string('\u3042', 10_000)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Word_of_the_broker_is_sent_back_only_if_there_is_one_and_to_the_last_character(string? word)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 0;
        broker.Next(BrokerAct.Provision, good => good() with { Body = new JsonObject { ["operation"] = word }.ToJsonString() });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal(word, broker.Of(BrokerAct.Progress)[0].Query("operation"));
        Assert.Single(broker.Of(BrokerAct.Provision));
    }

    [Fact]
    public async Task Word_that_is_too_long_makes_the_answer_doubtful()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Status = 202, Body = new JsonObject { ["operation"] = new string('a', 10_001) }.ToJsonString() });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Equal((2, 1), (broker.Of(BrokerAct.Provision).Count, broker.Instances.Count));
        Assert.Equal(ProvisioningTroubles.NoClearAnswer, (await house.QueryAsync(db => db.OwedCleanups.SingleAsync(Ct))).Reason);
    }

    [Fact]
    public async Task Word_of_the_broker_may_change_nothing_after_it_was_given()
    {
        await using var broker = await TestBroker.StartAsync();
        (broker.Polls, broker.OperationWord) = (2, "first");
        broker.Next(BrokerAct.Progress, 200, """{"state":"in progress","operation":"second"}""", times: 2);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.All(broker.Of(BrokerAct.Progress), call => Assert.Equal("first", call.Query("operation")));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    public async Task Json_is_read_whatever_its_content_type_says(string type)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Headers = new Dictionary<string, string> { ["Content-Type"] = type } });
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        Assert.Single(broker.Of(BrokerAct.Provision));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("NaN")]
    [InlineData("-5")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task Wish_to_be_asked_later_never_outlasts_the_limit(string retryAfter)
    {
        await using var broker = await TestBroker.StartAsync();
        var header = new Dictionary<string, string> { ["Retry-After"] = retryAfter };
        broker.Next(BrokerAct.Provision, _ => new Reply(429) { Headers = header }, times: 1_000);
        await using var house = await (await StartAsync(settings: ("Provisioning:GiveUpHours", "0.0003"))).WithAsync("aozora", broker.Url);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));

        Assert.Equal((ProvisioningTroubles.GaveUp, 0), (sheet.Current!.Trouble!.Code, await house.OwedAsync()));
        Assert.InRange(broker.Of(BrokerAct.Provision).Count, 2, 60);
        Assert.Empty(broker.Of(BrokerAct.Deprovision));
    }

    [Fact]
    public async Task Every_call_that_failed_is_found_in_the_log_by_its_request_identity()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, 500);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        await house.OpenedAsync(await house.OrderAsync("aozora"));

        var identity = broker.Of(BrokerAct.Provision)[0].Headers["X-Broker-API-Request-Identity"].ToString();
        Assert.Contains(house.Log, line => line.StartsWith("Information", StringComparison.Ordinal) && line.Contains(identity, StringComparison.Ordinal));
    }
}
