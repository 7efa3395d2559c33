using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>A broker answers what it should not. The numbers are those of docs/failures.md.</summary>
public sealed class AnswerFailureTests
{
    private static readonly JsonObject Failed = new() { ["state"] = "failed", ["description"] = "disk <b>full</b>" };

    [Theory]
    [InlineData(OsbAct.Create)]
    [InlineData(OsbAct.Bind)]
    [InlineData(OsbAct.Fetch)]
    public async Task Failure_04_Server_error_and_then_success(OsbAct act)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(act, Faults.Reply(500));

        await stage.OpensAsync();
    }

    [Theory]
    [InlineData(OsbAct.Create)]
    [InlineData(OsbAct.Bind)]
    public async Task Failure_05_Server_error_although_it_is_done(OsbAct act)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(act, Faults.ReplyAfter(503), times: 2).On(OsbAct.Delete, Faults.ReplyAfter(500)).On(OsbAct.Unbind, Faults.ReplyAfter(500));

        await stage.OpensAsync();

        Assert.Equal(3, stage.Net.Of(act).Select(one => one.Call.Subject).Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failure_06_Work_without_end_is_given_up_at_the_limit_and_never_polled_again(bool ofInstance)
    {
        await using var stage = await Stage.SetAsync(settings: ("Provisioning:GiveUpHours", "0.0002"));
        (stage.Broker.Polls, stage.Broker.BindingPolls) = ofInstance ? (1_000_000, -1) : (-1, 1_000_000);

        await stage.FailsAsync(ProvisioningTroubles.TookTooLong);

        var polls = stage.Net.Exchanges.Count(one => one.Call.IsPoll);
        await Task.Delay(300, Ct);
        Assert.Equal(polls, stage.Net.Exchanges.Count(one => one.Call.IsPoll));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failure_07_Work_that_fails_ends_the_order_in_plain_words(bool ofInstance)
    {
        await using var stage = await Stage.SetAsync();
        (stage.Broker.Polls, stage.Broker.BindingPolls) = (ofInstance ? 0 : -1, 0);
        stage.Net.On(ofInstance ? OsbAct.Poll : OsbAct.PollBinding, Faults.Merge(Failed));

        var sheet = await stage.FailsAsync(ProvisioningTroubles.VendorFailed);

        Assert.Equal("disk full", sheet.Current!.Trouble!.Words);
    }

    [Theory]
    [InlineData(OsbAct.Create, 200, "oops")]
    [InlineData(OsbAct.Create, 201, "oops")]
    [InlineData(OsbAct.Create, 202, """{"operation":[1]}""")]
    [InlineData(OsbAct.Create, 204, "")]
    [InlineData(OsbAct.Create, 207, "{}")]
    [InlineData(OsbAct.Bind, 200, "oops")]
    [InlineData(OsbAct.Bind, 201, "oops")]
    [InlineData(OsbAct.Bind, 201, """{"credentials":"text"}""")]
    [InlineData(OsbAct.Bind, 202, """{"operation":{}}""")]
    [InlineData(OsbAct.Bind, 204, "")]
    public async Task Failure_08_Malformed_success(OsbAct act, int status, string body)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(act, Faults.ReplyAfter(status, body), times: 2);

        await stage.OpensAsync();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Failure_09_Clash_is_adopted_when_it_is_ours_and_equal_and_taken_away_otherwise(bool equal, int ids)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(OsbAct.Create, Faults.ReplyAfter(409));
        if (!equal)
        {
            stage.Net.On(OsbAct.Fetch, Faults.Merge(new JsonObject { ["plan_id"] = "another-plan" }));
        }

        await stage.OpensAsync();

        Assert.Equal(ids, stage.Net.Of(OsbAct.Create).Select(one => one.Call.Instance).Distinct().Count());
    }

    [Theory]
    [InlineData(OsbAct.Create)]
    [InlineData(OsbAct.Bind)]
    [InlineData(OsbAct.Delete)]
    [InlineData(OsbAct.Unbind)]
    public async Task Failure_10_Broker_that_is_busy_is_asked_again_under_the_same_id(OsbAct act)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(act, Faults.Reply(422, """{"error":"ConcurrencyError"}"""), times: 3)
            .On(one => one.Call.IsOrder && act is OsbAct.Delete or OsbAct.Unbind, Faults.DropAfter, times: 1)
            .On(OsbAct.Bind, act == OsbAct.Unbind ? Faults.DropAfter : Faults.Delay(TimeSpan.Zero));

        await stage.OpensAsync();

        Assert.InRange(stage.Net.Of(act).Count, 4, 5);
    }

    [Theory]
    [InlineData(422, """{"error":"ConcurrencyError"}""")]
    [InlineData(401, "{}")]
    public async Task Failure_10_Credentials_that_cannot_be_fetched_yet_are_waited_for_without_polling_ended_work(int status, string body)
    {
        await using var stage = await Stage.SetAsync();
        stage.Broker.BindingPolls = 0;
        stage.Net.On(OsbAct.FetchBinding, Faults.Reply(status, body), times: 2);

        await stage.OpensAsync();

        Assert.Equal((1, 3), (stage.Net.Of(OsbAct.PollBinding).Count, stage.Net.Of(OsbAct.FetchBinding).Count));
    }

    [Theory]
    [InlineData("AsyncRequired", ProvisioningTroubles.BrokerAtOdds)]
    [InlineData("RequiresApp", ProvisioningTroubles.BrokerAtOdds)]
    [InlineData("MaintenanceInfoConflict", ProvisioningTroubles.MaintenanceConflict)]
    public async Task Failure_11_Refusal_by_a_code_ends_the_order_and_deletes_nothing(string error, string trouble)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(OsbAct.Create, Faults.Reply(422, $$"""{"error":"{{error}}"}"""));

        await stage.FailsAsync(trouble);

        Assert.Empty(stage.Net.Of(OsbAct.Delete));
    }

    [Theory]
    [InlineData(401, OsbAct.Create)]
    [InlineData(403, OsbAct.Bind)]
    [InlineData(401, OsbAct.Poll)]
    public async Task Failure_12_Broker_that_does_not_know_us_any_more_is_waited_for(int status, OsbAct act)
    {
        await using var stage = await Stage.SetAsync(settings: ("Provisioning:GiveUpHours", act == OsbAct.Poll ? "1" : "0.0001"));
        stage.Broker.Polls = 0;
        stage.Net.On(act, Faults.Reply(status), times: 1_000);
        var order = await stage.OrderAsync();
        await UntilAsync(async () => await stage.House.TroubleAsync(order) == ProvisioningTroubles.BrokerRefusedCredentials);
        await UntilAsync(() => Task.FromResult(stage.Net.Of(act).Count > 5));

        stage.Net.Heal();
        await stage.House.OpenedAsync(order);

        await stage.HoldsAsync();
        Assert.Equal((0, 1), (await stage.House.OwedAsync(), stage.Broker.Of(BrokerAct.Provision).Count));
    }

    [Fact]
    public async Task Failure_13_Version_is_stepped_down_and_remembered()
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(one => one.Request.Header("X-Broker-API-Version") is "2.17" or "2.16", Faults.Reply(412), times: 1_000);

        await stage.OpensAsync();

        Assert.Equal("2.15", (await stage.House.QueryAsync(db => db.Brokers.SingleAsync(Ct))).ApiVersion);
        // A beat may step down beside the order; from then on nobody has to.
        var refused = stage.Net.Exchanges.Count(one => one.Answer?.Status == 412);
        Assert.InRange(refused, 2, 4);
        await stage.House.OpenedAsync(await stage.OrderAsync("juki"));
        Assert.Equal(refused, stage.Net.Exchanges.Count(one => one.Answer?.Status == 412));
    }

    [Theory]
    [InlineData(404, "{}")]
    [InlineData(410, "{}")]
    [InlineData(500, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"state":"dancing"}""")]
    public async Task Failure_14_Poll_that_says_nothing_is_repeated(int status, string body)
    {
        await using var stage = await Stage.SetAsync();
        (stage.Broker.Polls, stage.Broker.BindingPolls) = (1, 1);
        stage.Net.On(OsbAct.Poll, Faults.Reply(status, body), times: 3).On(OsbAct.PollBinding, Faults.Reply(status, body), times: 3);

        await stage.OpensAsync();

        Assert.Equal((1, 1, 0), (stage.Net.Of(OsbAct.Create).Count, stage.Net.Of(OsbAct.Bind).Count, await stage.House.OwedAsync()));
    }
}
