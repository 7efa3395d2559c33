using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>What stands in an answer is odd: its type, its words, its wishes. The numbers are those of docs/failures.md.</summary>
public sealed class AnswerContentFailureTests
{
    [Fact]
    public async Task Failure_19_Type_of_content_is_not_believed()
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(OsbAct.Create, Faults.Merge([], ("Content-Type", "text/html"))).On(OsbAct.Bind, Faults.Html).On(OsbAct.Fetch, Faults.Html);

        await stage.OpensAsync();

        Assert.Single(stage.Net.Of(OsbAct.Create));
    }

    [Theory]
    [InlineData(OsbAct.Create)]
    [InlineData(OsbAct.Bind)]
    public async Task Failure_20_Secrets_and_traces_in_an_error_are_kept_nowhere(OsbAct act)
    {
        const string Words = "boom password=hunter2hunter2 in <i>store</i>\\n   at Vendor.Code.Run(String x)";
        await using var stage = await Stage.SetAsync();
        stage.Net.On(act, Faults.Reply(400, $$"""{"description":"{{Words}} {{TestBroker.Password}}"}"""));

        var sheet = await stage.FailsAsync(ProvisioningTroubles.VendorRefused);

        var kept = string.Join('\n', [
            sheet.Current!.Trouble!.Words, .. stage.House.Log,
            .. await stage.House.QueryAsync(db => db.AuditEvents.Select(entry => entry.Details).ToListAsync(Ct))]);
        Assert.Equal("boom password=*** in store", sheet.Current.Trouble.Words);
        Assert.All([TestBroker.Password, "hunter2", "Vendor.Code"], secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    public static TheoryData<string?> OddWords => new() { "a b&c=d/\u00fc+%20#?\u6771\u4eac", new string('x', 10_000), "", (string?)null };

    [Theory]
    [MemberData(nameof(OddWords))]
    public async Task Failure_21_Odd_word_for_the_work_is_echoed_exactly(string? operation)
    {
        await using var stage = await Stage.SetAsync();
        (stage.Broker.Polls, stage.Broker.BindingPolls) = (1, 1);
        stage.Net.On(one => one.Call.IsOrder, Faults.Merge(new JsonObject { ["operation"] = operation }), times: 2);

        await stage.OpensAsync();

        Assert.Equal(4, stage.Net.Exchanges.Count(one => one.Call.IsPoll && one.Call.Query("operation") == operation));
    }

    [Fact]
    public async Task Failure_21_Word_that_is_too_long_is_malformed()
    {
        await using var stage = await Stage.SetAsync();
        (stage.Broker.Polls, stage.Broker.BindingPolls) = (0, 0);
        var tooLong = Faults.Merge(new JsonObject { ["operation"] = new string('x', 10_001) });
        stage.Net.On(OsbAct.Create, tooLong).On(OsbAct.Bind, tooLong);

        await stage.OpensAsync();

        Assert.Equal(2, await stage.House.OwedAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1")]
    [InlineData("Tue, 24 Nov 2020 00:00:30 GMT")]
    [InlineData("soon")]
    public async Task Failure_22_Wish_to_wait_is_heeded_within_reason(string wish)
    {
        await using var stage = await Stage.SetAsync();
        (stage.Broker.Polls, stage.Broker.BindingPolls) = (0, -1);
        stage.Net.On(OsbAct.Create, Faults.Merge([], ("Retry-After", wish)));

        await stage.OpensAsync();

        Assert.Single(stage.Net.Of(OsbAct.Poll));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(408)]
    public async Task Failure_29_Broker_with_too_many_calls_is_left_in_peace_as_long_as_it_asks(int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(OsbAct.Create, Faults.Reply(status, "{}", ("Retry-After", "1"))).On(OsbAct.Bind, Faults.Reply(status, "{}", ("Retry-After", "1")));

        await stage.OpensAsync();

        Assert.Equal((0, 1), (await stage.House.OwedAsync(), stage.Broker.Of(BrokerAct.Provision).Count));
    }
}
