using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Upkeep;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

/// <summary>A change whose end cannot be learned from the vendor's system ends neither as a success nor as a failure.</summary>
public sealed class DoubtfulChangeTests
{
    private static readonly Actor Operator = new(ActorKind.Person, "operator", "Operator", Role.Operator);

    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Refusal_of_a_repeated_change_is_read_back_once_more(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.Next(BrokerAct.Update, good => good() with { Cut = true }).Next(BrokerAct.Update, 400, """{"description":"it has that plan"}""").Next(BrokerAct.Fetch, 404);

        var sheet = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));

        Assert.Equal((OperationState.Succeeded, 2), (sheet.State, broker.Of(BrokerAct.Update).Count));
        Assert.Equal(("minato-large", new Yen(2_400_000)), ((await house.FindAsync(id)).Plan, (await house.FindAsync(id)).Agreed!.EachYear));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_that_is_refused_after_a_lost_answer_and_not_shown_waits_for_a_person_who_says_that_it_was_made(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.Next(BrokerAct.Update, good => good() with { Cut = true }).Next(BrokerAct.Update, 400, """{"description":"not now"}""").Next(BrokerAct.Fetch, 404, times: 100);

        var aside = await AsideAsync(house, await house.ChangeAsync(id, "minato-large"));
        var before = await house.FindAsync(id);
        var attested = await house.Get<AttestChange>().RunAsync(aside.Operation.Id, "the vendor confirms it in writing", Operator, Ct);
        var ended = await house.EndAsync(id);

        Assert.Equal((StuckKind.SetAside, ProvisioningTroubles.ChangeInDoubt, "not now"), (aside.Stuck!.Kind, aside.Aside!.Reason.Code, aside.Aside.Reason.Words));
        Assert.Equal(("PATCH", 400), (aside.Aside.Evidence!.Method, aside.Aside.Evidence.Status));
        Assert.Contains(broker.Of(BrokerAct.Update), call => call.Headers["X-Broker-API-Request-Identity"] == aside.Aside.Evidence.RequestIdentity.ToString());
        Assert.Equal(("minato-plan", new Yen(1_200_000), true), (before.Plan, before.Agreed!.EachYear, before.IsBilled));
        Assert.Equal((true, OperationState.Succeeded), (attested.IsDone, ended.State));
        Assert.Equal(("minato-large", new Yen(2_400_000)), ((await house.FindAsync(id)).Plan, (await house.FindAsync(id)).Agreed!.EachYear));
        Assert.Equal((1, 1, 0), (await house.FactsAsync(nameof(ChangeAttested)), await house.FactsAsync(nameof(WorkSetAside)), await house.FactsAsync(nameof(OperationFailed))));
        Assert.Equal(QuarantineEnd.Attested, (await house.QueryAsync(db => db.Quarantines.SingleAsync(Ct))).End);
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_that_may_not_be_repeated_and_is_not_shown_is_given_up_when_the_vendor_says_that_it_made_nothing(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.Next(BrokerAct.Update, 500, """{"update_repeatable":false}""");

        var aside = await AsideAsync(house, await house.ChangeAsync(id, plan: null, """{"size":3}"""));
        var given = await house.Get<GiveUpOperation>().RunAsync(aside.Operation.Id, "nothing was made", Operator, Ct);
        var ended = await house.EndAsync(id);

        Assert.Equal((ProvisioningTroubles.ChangeInDoubt, "GET"), (aside.Aside!.Reason.Code, aside.Aside.Evidence!.Method));
        Assert.Equal((true, OperationState.Failed), (given.IsDone, ended.State));
        Assert.Single(broker.Of(BrokerAct.Update));
        Assert.Equal("""{"color":"blue"}""", (await house.FindAsync(id)).Parameters);
        await ChangeTests.StaysAsync(house, broker, id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_at_the_limit_that_the_plan_states_is_looked_at_again_when_a_person_releases_it(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = """{"services":[{"id":"minato","plans":[{"id":"minato-plan","maximum_polling_duration":1,"plan_updateable":true}]}]}""";
        broker.UpdatePolls = 1_000_000;
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        await house.Get<KeptPlans>().ReadAsync("minato", Ct);

        var aside = await AsideAsync(house, await house.ChangeAsync(id, "minato-large"));
        var before = await house.FindAsync(id);
        broker.Next(BrokerAct.Progress, 200, """{"state":"succeeded"}""");
        var released = await house.Get<ReleaseOperation>().RunAsync(aside.Operation.Id, "the vendor has finished it", Operator, Ct);
        var ended = await house.EndAsync(id);

        Assert.Equal((ProvisioningTroubles.ChangeInDoubt, "minato-plan", true), (aside.Aside!.Reason.Code, before.Plan, before.IsBilled));
        Assert.Equal((true, OperationState.Succeeded, "minato-large"), (released.IsDone, ended.State, (await house.FindAsync(id)).Plan));
        Assert.Empty(broker.Of(BrokerAct.Deprovision));
    }

    [Fact]
    public async Task Only_a_change_in_doubt_can_be_said_to_have_been_made_and_only_by_an_operator()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.UpdatePolls = 1_000_000;
        await using var house = await (await StartAsync()).WithAsync("minato", broker.Url);
        var opening = (await house.SheetAsync(await house.OpenAsync("minato"))).Id;
        var change = (await house.ChangeAsync((await house.QueryAsync(db => db.Subscriptions.SingleAsync(Ct))).Id, "minato-large")).Value!.Operation;
        await UntilAsync(() => Task.FromResult(broker.Of(BrokerAct.Progress).Count > 0));
        var attest = house.Get<AttestChange>();

        Assert.Equal(DeskFaults.NoDoubtfulChange, (await attest.RunAsync(opening, "made", Operator, Ct)).Fault);
        Assert.Equal(DeskFaults.NotSetAside, (await attest.RunAsync(change, "made", Operator, Ct)).Fault);
        Assert.Equal(DeskFaults.OperatorsAct, (await attest.RunAsync(change, "made", Clerk, Ct)).Fault);
        Assert.Equal(DeskFaults.NoReason, (await attest.RunAsync(change, " ", Operator, Ct)).Fault);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task News_that_the_vendor_does_not_want_again_is_not_sent_again(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato");
        broker.Next(BrokerAct.Update, 500, """{"update_repeatable":false}""");
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        await house.DoneAsync(await house.SuspendAsync(id));

        Assert.Single(broker.Of(BrokerAct.Update));
        Assert.Equal(1, await house.FactsAsync(nameof(VendorNotTold)));
    }

    private static async Task<DeskSheet> AsideAsync(TestHouse house, Outcome<Catalog.Subscriptions.Life.WorkStarted> begun)
    {
        Assert.True(begun.IsDone, begun.Fault?.Code);
        await UntilAsync(async () => await house.QueryAsync(db => db.Operations.AnyAsync(one => one.SetAsideAt != null, Ct)));
        var aside = (await house.Get<DeskSheets>().FindAsync(begun.Value.Operation, Operator, Ct)).Value!;
        Assert.Equal((OperationState.InProgress, (DateTimeOffset?)null), (aside.Operation.State, aside.Operation.NextTry));
        return aside;
    }
}
