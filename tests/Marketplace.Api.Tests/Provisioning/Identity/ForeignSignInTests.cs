using Catalog.Provisioning.Identity;
using Catalog.Subscriptions;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Identity;
using Marketplace.Api.Tests.Provisioning.Leaving;
using Marketplace.Api.Tests.Provisioning.Life;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>The whole life of a sign-in at servers that we did not write: <c>oidc-provider</c>, whose tokens change with every answer, and <c>scimmy</c>.</summary>
public sealed class ForeignSignInTests
{
    [Fact]
    public async Task Sign_in_is_opened_suspended_resumed_and_left_at_foreign_servers()
    {
        await using var issuer = await ForeignIdentity.IssuerAsync("initial-token", Ct);
        await using var scim = await ForeignIdentity.ScimAsync(TestScim.Token, Ct);
        await using var broker = await TestBroker.StartAsync();
        broker.SignIn = SignInStage.Terms(scim.Url);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        Assert.Null((await house.Get<RegisterIdentityProvider>().RunAsync(new IdentityProviderOrder(Town, issuer.Url, "initial-token"), Clerk, Ct)).Fault);
        var order = await house.OrderAsync("aozora", signsIn: true);
        await house.OpenedAsync(order);
        Assert.True((await house.Get<AssignPerson>().RunAsync(new PersonOrder(order, "suzuki", "Suzuki Hanako", "suzuki@town.example"), Clerk, Ct)).IsDone);

        var opened = await SeenAsync(house, order, SignInState.Open, scim.Url);
        await house.DoneAsync(await house.SuspendAsync(order));
        var suspended = await SeenAsync(house, order, SignInState.Closed, scim.Url);
        await house.DoneAsync(await house.ResumeAsync(order));
        var resumed = await SeenAsync(house, order, SignInState.Open, scim.Url);
        await house.CancelAsync(order, without: "No data");
        await house.UntilStateAsync(order, SubscriptionState.Ended);
        var left = await SeenAsync(house, order, SignInState.Gone, scim.Url);

        Assert.Equal([(true, true), (false, false), (true, true), (false, null)], new (bool, bool?)[] { opened, suspended, resumed, left });
        Assert.Empty(broker.Instances);
    }

    /// <summary>Whether people can sign in, and whether the account is switched on; <c>null</c> = there is none.</summary>
    private static async Task<(bool CanSignIn, bool? IsActive)> SeenAsync(TestHouse house, SubscriptionId order, SignInState state, string scim)
    {
        Task<SignIn> FindAsync() => house.QueryAsync(db => db.SignIns.AsNoTracking().SingleAsync(one => one.Subscription == order, Ct));
        await UntilAsync(async () => await FindAsync() is { ReachedAt: not null } found && found.Wanted == state);
        var (signIn, provider) = (await FindAsync(), await house.QueryAsync(db => db.IdentityProviders.SingleAsync(Ct)));
        var asked = await house.Get<IssuerClient>().ProbeAsync(provider.AuthorizationEndpoint, signIn.ClientId!, SignInStage.Back, Ct);
        var user = await house.Get<ScimClient>().FindAsync(new ScimTarget(scim, TestScim.Token), "suzuki", Ct);
        return (asked.Verdict == Verdict.Done, user.Body?.Active);
    }
}
