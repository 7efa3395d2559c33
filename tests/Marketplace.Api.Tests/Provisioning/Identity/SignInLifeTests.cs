using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Provisioning.Leaving;
using Marketplace.Api.Tests.Provisioning.Life;
using Microsoft.EntityFrameworkCore;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>Suspended, resumed, left: what becomes of the client and of the accounts.</summary>
public sealed class SignInLifeTests
{
    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Suspension_switches_client_and_accounts_off_and_resumption_switches_the_same_ones_on(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        var order = await stage.OpenAsync("suzuki", "sato");
        await stage.HoldsAsync(order, "suzuki", "sato");
        var (client, users) = ((await stage.FindAsync(order)).ClientId, stage.Scim.Users.Keys.Order().ToList());

        await stage.House.DoneAsync(await stage.House.SuspendAsync(order));
        await stage.ReachedAsync(order, SignInState.Closed);
        Assert.Equal((0, 1, 0, 2), (stage.Issuer.Open.Count, stage.Issuer.Clients.Count, stage.Scim.Active.Count, stage.Scim.Users.Count));
        await stage.House.DoneAsync(await stage.House.ResumeAsync(order));

        await stage.HoldsAsync(order, "suzuki", "sato");
        Assert.Equal(client, (await stage.FindAsync(order)).ClientId);
        Assert.Equal(users, stage.Scim.Users.Keys.Order());
        Assert.Equal((1, 1), (await LifeHouse.FactsAsync(stage.House, nameof(SignInClosed)), await LifeHouse.FactsAsync(stage.House, nameof(SignInReopened))));
    }

    [Fact]
    public async Task Suspension_holds_although_broker_and_accounts_of_the_vendor_are_away()
    {
        await using var stage = await SignInStage.SetAsync();
        var order = await stage.OpenAsync("suzuki");
        stage.Net.On(_ => true, Faults.DropBefore, times: 100_000);
        stage.Scim.Faults.Answer("PATCH", 503, times: 3);

        await stage.House.SuspendAsync(order);
        await UntilAsync(() => Task.FromResult(stage.Issuer.Open.Count == 0));
        await stage.ReachedAsync(order, SignInState.Closed);

        Assert.Empty(stage.Scim.Active);
        Assert.NotEmpty(stage.Broker.Bindings);
    }

    [Fact]
    public async Task Answer_to_the_switching_off_that_was_lost_is_seen_at_the_sign_in_and_resumption_registers_anew()
    {
        await using var stage = await SignInStage.SetAsync();
        var order = await stage.OpenAsync("suzuki");
        var first = (await stage.FindAsync(order)).ClientId;
        stage.Issuer.Faults.Lose("PUT");

        await stage.House.DoneAsync(await stage.House.SuspendAsync(order));
        var closed = await stage.ReachedAsync(order, SignInState.Closed);
        Assert.Equal((0, 1), (stage.Issuer.Open.Count, closed.Unaccounted));
        await stage.House.DoneAsync(await stage.House.ResumeAsync(order));

        await stage.HoldsAsync(order, "suzuki");
        Assert.Single(stage.Issuer.Open, one => one != first);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Leaving_deletes_accounts_and_client_before_the_vendor_is_unbound(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        var order = await stage.OpenAsync("suzuki");

        await stage.House.CancelAsync(order, without: "No data");
        await stage.House.UntilStateAsync(order, SubscriptionState.Ended);

        await stage.IsEmptyAsync(order);
        var person = await stage.House.QueryAsync(db => db.People.SingleAsync(Ct));
        Assert.Equal((AccountState.Gone, "", ""), (person.Is, person.Name, person.Mail));
        Assert.Equal(1, await LifeHouse.FactsAsync(stage.House, nameof(SignInRemoved)));
    }

    [Fact]
    public async Task Leaving_waits_for_an_issuer_that_is_away_and_says_so()
    {
        await using var stage = await SignInStage.SetAsync();
        var order = await stage.OpenAsync("suzuki");
        stage.Issuer.Faults.Answer("DELETE", 503, times: 1_000);

        await stage.House.CancelAsync(order, without: "No data");
        await UntilAsync(async () => await stage.House.TroubleNowAsync(order) == ProvisioningTroubles.IssuerUnclear);
        Assert.Equal(StepKind.Unbind, (await stage.House.SheetAsync(order)).Current!.Kind);
        stage.Issuer.Faults.Clear();
        await stage.House.UntilStateAsync(order, SubscriptionState.Ended);

        await stage.IsEmptyAsync(order);
    }
}
