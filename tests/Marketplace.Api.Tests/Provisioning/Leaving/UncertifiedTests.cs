using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

/// <summary>A town that leaves comes to an end also when a person gives the proof of the deletion up – without a certificate.</summary>
public sealed class UncertifiedTests
{
    private static readonly Actor Operator = new(ActorKind.Person, "operator", "Operator", Role.Operator);

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Deletion_that_is_given_up_ends_the_subscription_and_says_that_nobody_certifies_it(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine, settings: ("Provisioning:SetAsideAfter", "2"))).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        broker.Always(BrokerAct.Deprovision, _ => new Reply(400, """{"description":"never"}"""));
        await house.CancelAsync(id, without: "on paper");

        var given = await house.Get<GiveUpCleanup>().RunAsync(await AsideAsync(house), "the vendor is bankrupt", Operator, Ct);
        var ended = await house.EndAsync(id);

        Assert.True(given.IsDone, given.Fault?.Code);
        Assert.Equal((OperationState.Failed, StepKind.Deprovision, ProvisioningTroubles.ErasureNotCertified), (ended.State, ended.Current!.Kind, ended.Current.Trouble!.Code));
        var subscription = await house.QueryAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((SubscriptionState.Ended, false), (subscription.State, subscription.IsBilled));
        Assert.NotNull(subscription.ClosedAt);
        var shown = (await house.LeavingAsync(id)).Uncertified!;
        Assert.Equal(("Operator", "the vendor is bankrupt"), (shown.By, shown.Words));
        Assert.Equal("subscriptions.erasure-not-certified", (await house.Get<ErasureCertificates>().FindAsync(id, Clerk, Ct)).Fault?.Code);
        Assert.Equal((1, 0), (await house.FactsAsync(nameof(ErasureNotCertified)), await house.FactsAsync(nameof(TenantErased))));
        var fact = await house.QueryAsync(db => db.AuditEvents.SingleAsync(one => one.Fact == nameof(ErasureNotCertified), Ct));
        Assert.Contains($"tenant {broker.Instances[0]}", fact.Details, StringComparison.Ordinal);
        await house.OpenedOnlyAsync(await house.OrderAsync("aozora"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Access_that_cannot_be_removed_does_not_keep_the_tenant_from_being_deleted(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine, settings: ("Provisioning:SetAsideAfter", "2"))).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        var access = broker.Bindings[0];
        broker.Next(BrokerAct.Unbind, 400, times: 2).Next(BrokerAct.Deprovision, good =>
        {
            broker.Forget();
            return new Reply(200);
        });
        await house.CancelAsync(id, without: "on paper");

        await house.Get<GiveUpCleanup>().RunAsync(await AsideAsync(house), "the vendor removes it by hand", Operator, Ct);
        await house.UntilStateAsync(id, SubscriptionState.Ended);

        Assert.Single(broker.Of(BrokerAct.Deprovision));
        Assert.NotNull((await house.LeavingAsync(id)).Uncertified);
        Assert.Contains($"binding {access}", (await house.QueryAsync(db => db.AuditEvents.SingleAsync(one => one.Fact == nameof(ErasureNotCertified), Ct))).Details, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Work_of_a_cancellation_that_is_given_up_during_the_deletion_ends_it_and_the_deletion_goes_on(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        broker.Next(BrokerAct.Unbind, 503, times: 1_000);
        var work = await house.CancelAsync(id, without: "on paper");
        await UntilAsync(async () => (await house.SheetAsync(id)).Current is { Kind: StepKind.Unbind, Attempts: > 0 });

        await UntilAsync(async () => (await house.Get<GiveUpOperation>().RunAsync(work, "the town has waited for weeks", Operator, Ct)).IsDone);
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        var shown = (await house.LeavingAsync(id)).Uncertified!;

        Assert.Equal(("Operator", "the town has waited for weeks"), (shown.By, shown.Words));
        Assert.Equal(2, await house.QueryAsync(db => db.OwedCleanups.CountAsync(one => one.DoneAt == null && one.GivenUpAt == null, Ct)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Work_of_a_cancellation_that_is_given_up_before_the_deletion_leaves_the_subscription_in_use(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        var work = await house.CancelAsync(id);
        await UntilAsync(async () => await house.TroubleNowAsync(id) == ProvisioningTroubles.ExportRefused);

        await UntilAsync(async () => (await house.Get<GiveUpOperation>().RunAsync(work, "ordered by mistake", Operator, Ct)).IsDone);
        await house.EndAsync(id);

        Assert.Equal(SubscriptionState.Active, await house.StateAsync(id));
        Assert.Single(broker.Instances);
        await house.CancelAsync(id, without: "on paper");
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        Assert.Null((await house.LeavingAsync(id)).Uncertified);
    }

    /// <summary>The clean-up that waits for a person.</summary>
    private static async Task<Guid> AsideAsync(TestHouse house)
    {
        await UntilAsync(async () => await house.QueryAsync(db => db.OwedCleanups.AnyAsync(one => one.SetAsideAt != null, Ct)));
        return await house.QueryAsync(db => db.OwedCleanups.Where(one => one.SetAsideAt != null).Select(one => one.Id).SingleAsync(Ct));
    }
}
