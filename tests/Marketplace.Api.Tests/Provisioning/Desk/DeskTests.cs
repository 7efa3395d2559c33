using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Storage;
using Marketplace.Api.Tests.Provisioning.Health;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Desk;

public sealed class DeskTests
{
    private static readonly Actor Operator = new(ActorKind.Person, "operator", "Operator", Role.Operator);
    private static readonly Actor Auditor = Operator with { Id = "auditor", Role = Role.Auditor };

    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cleanup_that_is_refused_time_and_again_waits_for_a_person_with_its_evidence(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { Cut = true }).Next(BrokerAct.Deprovision, 400, """{"description":"never"}""", times: 3);
        await using var house = await (await StartAsync(engine, settings: ("Provisioning:SetAsideAfter", "3"))).WithAsync("aozora", broker.Url);
        await house.EndAsync(await house.OrderAsync("aozora"));

        await UntilAsync(async () => await house.QueryAsync(db => db.OwedCleanups.AnyAsync(one => one.SetAsideAt != null, Ct)));
        var aside = Assert.Single((await house.Get<DeskSheets>().CleanupsAsync(Auditor, 10, Ct)).Value!);
        var noRetry = await house.Get<RetryCleanup>().RunAsync(aside.Cleanup.Id, "now", Operator, Ct);
        var released = await house.Get<ReleaseCleanup>().RunAsync(aside.Cleanup.Id, "the vendor has mended it", Operator, Ct);
        await house.CleanAsync();

        Assert.Equal((StuckKind.SetAside, "never", 400, null), (aside.Stuck!.Kind, aside.Aside!.Reason.Words, aside.Aside.Evidence!.Status, aside.Cleanup.NextTry));
        Assert.Equal((64, "DELETE"), (aside.Aside.Evidence.AnswerDigest!.Length, aside.Aside.Evidence.Method));
        Assert.Contains(broker.Of(BrokerAct.Deprovision), call => call.Headers["X-Broker-API-Request-Identity"] == aside.Aside.Evidence.RequestIdentity.ToString());
        Assert.Equal((DeskFaults.SetAside, true), (noRetry.Fault, released.IsDone));
        Assert.Single(broker.Instances);
        var closed = (await house.Get<DeskSheets>().CleanupAsync(aside.Cleanup.Id, Auditor, Ct)).Value!;
        Assert.Equal((QuarantineEnd.Released, "the vendor has mended it"), (closed.Aside!.End, closed.Aside.EndedFor));
    }

    [Fact]
    public async Task Cleanup_that_is_given_up_names_what_stays_and_holds_up_nothing()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Bind, good => good() with { Cut = true }).Next(BrokerAct.Bind, 400)
            .Next(BrokerAct.Unbind, 400, times: 3).Next(BrokerAct.Deprovision, _ => new Reply(200));
        await using var house = await (await StartAsync(settings: ("Provisioning:SetAsideAfter", "3"))).WithAsync("aozora", broker.Url);
        await house.EndAsync(await house.OrderAsync("aozora"));
        await UntilAsync(async () => await house.QueryAsync(db => db.OwedCleanups.AnyAsync(one => one.SetAsideAt != null, Ct)));
        var aside = (await house.Get<DeskSheets>().CleanupsAsync(Operator, 10, Ct)).Value!.Single(one => one.Stuck?.Kind == StuckKind.SetAside).Cleanup;

        var refused = await house.Get<GiveUpCleanup>().RunAsync(aside.Id, "  ", Operator, Ct);
        var given = await house.Get<GiveUpCleanup>().RunAsync(aside.Id, "the vendor deletes it by hand", Operator, Ct);
        await UntilAsync(async () => !await house.QueryAsync(db => db.OwedCleanups.AnyAsync(one => one.DoneAt == null && one.GivenUpAt == null, Ct)));

        Assert.Equal((DeskFaults.NoReason, true), (refused.Fault, given.IsDone));
        Assert.Equal(DeskFaults.Ended, (await house.Get<RetryCleanup>().RunAsync(aside.Id, "again", Operator, Ct)).Fault);
        var fact = await house.QueryAsync(db => db.AuditEvents.SingleAsync(entry => entry.Fact == nameof(CleanupGivenUp), Ct));
        Assert.Contains(aside.Binding!.Value.Value.ToString(), fact.Details, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_that_our_own_program_cannot_work_on_is_set_aside_and_goes_on_when_released(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine, settings: ("Provisioning:SetAsideAfter", "3"))).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora", also: (db, subscription) => db.Entry(subscription).Property(one => one.Parameters).CurrentValue = "broken");
        await UntilAsync(async () => await house.QueryAsync(db => db.Operations.AnyAsync(one => one.SetAsideAt != null, Ct)));
        var aside = Assert.Single((await house.Get<DeskSheets>().ListAsync(new DeskFilter(IsStuck: true), Auditor, 10, Ct)).Value!);

        await house.QueryAsync(db => db.Subscriptions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Parameters, "{}"), Ct));
        var released = await house.Get<ReleaseOperation>().RunAsync(aside.Operation.Id, "mended", Operator, Ct);
        await house.OpenedAsync(order);

        Assert.Equal((StuckKind.SetAside, ProvisioningTroubles.OurOwnFault, null), (aside.Stuck!.Kind, aside.Aside!.Reason.Code, aside.Operation.NextTry));
        Assert.True(released.IsDone);
        Assert.Equal(1, await house.QueryAsync(db => db.AuditEvents.CountAsync(entry => entry.Fact == nameof(WorkSetAside), Ct)));
        Assert.Single(broker.Instances);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_is_given_up_even_while_its_broker_is_away_and_what_may_be_there_is_owed(DatabaseProvider engine)
    {
        await using var broker = await MoodyBroker.StartAsync();
        broker.Inner.Polls = 1_000_000;
        await using var house = await (await StartAsync(engine, settings: [("Provisioning:CircuitFailures", "2"), ("Provisioning:BeatSeconds", "0.05")])).WithAsync("aozora", broker.Inner.Url);
        var order = await house.OrderAsync("aozora");
        await UntilAsync(() => Task.FromResult(broker.Inner.Of(BrokerAct.Progress).Count > 0));
        broker.Mood = 503;
        await UntilAsync(async () => await house.QueryAsync(db => db.BrokerHealths.AnyAsync(one => one.ClosedAt != null, Ct)));
        var id = (await house.SheetAsync(order)).Id;

        await UntilAsync(async () => (await house.Get<GiveUpOperation>().RunAsync(id, "the town does not want it any more", Operator, Ct)).IsDone);
        var sheet = await house.EndAsync(order);
        var owed = await house.OwedAsync();
        broker.Mood = null;
        await house.CleanAsync();

        Assert.Equal((OperationState.Failed, ProvisioningTroubles.GivenUp, 1), (sheet.State, sheet.Current!.Trouble!.Code, owed));
        Assert.Empty(broker.Inner.Instances);
        Assert.Equal(DeskFaults.Ended, (await house.Get<GiveUpOperation>().RunAsync(id, "again", Operator, Ct)).Fault);
    }

    [Fact]
    public async Task Retry_makes_due_now_and_leaves_alone_what_a_worker_holds()
    {
        await using var house = await StartAsync(working: false);
        await house.WithAsync("aozora", "http://127.0.0.1:9");
        var id = (await house.SheetAsync(await house.OrderAsync("aozora"))).Id;
        DateTimeOffset? later = TimeProvider.System.GetUtcNow().AddHours(1);
        await house.QueryAsync(db => db.Operations.ExecuteUpdateAsync(set => set.SetProperty(one => one.DueAt, later!.Value).SetProperty(one => one.LeaseUntil, later), Ct));
        var retry = house.Get<RetryOperation>();

        var held = await retry.RunAsync(id, "hurry", Operator, Ct);
        await house.QueryAsync(db => db.Operations.ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, (DateTimeOffset?)null), Ct));
        var done = await retry.RunAsync(id, "hurry", Operator, Ct);

        Assert.Equal((DeskFaults.WorkedOn, true), (held.Fault, done.IsDone));
        Assert.True((await house.SheetAsync((await house.Get<OperationSheets>().FindAsync(id, Clerk, Ct)).Value!.Subscription)).NextTry < later);
        Assert.Equal(0, await house.QueryAsync(async db => (await db.Operations.SingleAsync(Ct)).Epoch));
        Assert.Equal(DeskFaults.OperatorsAct, (await retry.RunAsync(id, "hurry", Auditor, Ct)).Fault);
        Assert.Equal(DeskFaults.OperatorsAct, (await retry.RunAsync(id, "hurry", Clerk, Ct)).Fault);
        Assert.Equal(DeskFaults.NoReason, (await retry.RunAsync(id, null, Operator, Ct)).Fault);
    }

    [Fact]
    public async Task Desk_is_read_by_operators_and_auditors_alone_and_filters_by_state_and_vendor()
    {
        await using var house = await StartAsync(working: false);
        await house.WithAsync("aozora", "http://127.0.0.1:9");
        await house.WithAsync("minato", "http://127.0.0.1:9");
        await house.OrderAsync("aozora");
        await house.OrderAsync("minato");
        var desk = house.Get<DeskSheets>();

        Assert.Equal(2, (await desk.ListAsync(new DeskFilter(), Auditor, 10, Ct)).Value!.Length);
        Assert.Equal("minato", Assert.Single((await desk.ListAsync(new DeskFilter(Vendor: "minato"), Operator, 10, Ct)).Value!).Operation.Vendor.Code);
        Assert.Empty((await desk.ListAsync(new DeskFilter(OperationState.Failed), Operator, 10, Ct)).Value!);
        Assert.Empty((await desk.ListAsync(new DeskFilter(IsStuck: true), Operator, 10, Ct)).Value!);
        Assert.Equal(FaultKind.Forbidden, (await desk.ListAsync(new DeskFilter(), Clerk, 10, Ct)).Fault!.Kind);
        Assert.Equal(FaultKind.Forbidden, (await desk.CleanupsAsync(Clerk with { Role = Role.Vendor, Vendor = "aozora" }, 10, Ct)).Fault!.Kind);
    }
}
