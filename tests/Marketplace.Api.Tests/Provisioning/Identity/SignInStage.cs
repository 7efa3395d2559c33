using System.Text.Json.Nodes;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Provisioning.Failures;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>A town with its identity provider, and a vendor that takes sign-in and accounts; all of them on real sockets.</summary>
internal sealed class SignInStage : IAsyncDisposable
{
    public const string Back = "https://kenko.example/oidc/back";

    private readonly Stage stage;

    private SignInStage(Stage stage, TestIssuer issuer, TestScim scim) => (this.stage, Issuer, Scim) = (stage, issuer, scim);

    public TestHouse House => stage.House;

    public TestBroker Broker => stage.Broker;

    public TestKit.Wire.FaultProxy Net => stage.Net;

    public TestIssuer Issuer { get; private set; }

    public TestScim Scim { get; private set; }

    public static async Task<SignInStage> SetAsync(DatabaseProvider engine = DatabaseProvider.Sqlite, BrokenStore? broken = null, bool working = true, params (string Key, string Value)[] settings)
    {
        var (issuer, scim) = (await TestIssuer.StartAsync(), await TestScim.StartAsync());
        var under = await Stage.SetAsync(engine, working: working, broken: broken, settings: settings);
        under.Broker.SignIn = Terms(scim.Url);
        var set = new SignInStage(under, issuer, scim);
        Assert.Null((await set.RegisterProviderAsync()).Fault);
        return set;
    }

    public static JsonObject Terms(string scim) => new()
    {
        ["redirect_uris"] = new JsonArray(Back),
        ["post_logout_redirect_uris"] = new JsonArray("https://kenko.example/oidc/out"),
        ["jwks_uri"] = "https://kenko.example/jwks",
        ["scim"] = new JsonObject { ["base"] = scim, ["token"] = TestScim.Token },
    };

    public Task<Catalog.Outcome> RegisterProviderAsync(string token = TestIssuer.InitialToken) =>
        House.Get<RegisterIdentityProvider>().RunAsync(new IdentityProviderOrder(Town, Issuer.Url, token), Clerk, Ct);

    /// <summary>An order that gets the steps of sign-in, for a town that has assigned these people.</summary>
    public Task<SubscriptionId> OrderAsync(params string[] people) => House.OrderAsync("aozora", signsIn: true, also: (db, order) =>
    {
        foreach (var name in people)
        {
            var person = new AssignedPerson(order, name);
            person.Assign($"{name} in full", $"{name}@town.example", Clerk, TimeProvider.System.GetUtcNow());
            db.People.Add(person);
        }
    });

    public async Task<SubscriptionId> OpenAsync(params string[] people)
    {
        var order = await OrderAsync(people);
        await House.OpenedAsync(order);
        return order;
    }

    public Task<SignIn> FindAsync(SubscriptionId id) => House.QueryAsync(db => db.SignIns.AsNoTracking().SingleAsync(one => one.Subscription == id, Ct));

    /// <summary>Everything is as the town wants it.</summary>
    public async Task<SignIn> ReachedAsync(SubscriptionId id, SignInState state)
    {
        await UntilAsync(async () => await FindAsync(id) is { ReachedAt: not null } found && found.Wanted == state);
        return await FindAsync(id);
    }

    public async Task IssuerLeavesAsync() => await Issuer.DisposeAsync();

    /// <summary>At the same address, with nothing in it.</summary>
    public async Task IssuerComesBackAsync(int port) => Issuer = await TestIssuer.StartAsync(port);

    public async Task ScimComesBackAsync(int port) => Scim = await TestScim.StartAsync(port);

    public static int PortOf(string url) => new Uri(url).Port;

    /// <summary>Opened: one tenant, the one client that the vendor was told of, one active account for each.</summary>
    public async Task HoldsAsync(SubscriptionId id, params string[] people)
    {
        var signIn = await FindAsync(id);
        Assert.Single(Broker.Of(BrokerAct.Provision));
        var told = Broker.Of(BrokerAct.Update).Select(call => call.Body!["parameters"]).OfType<JsonObject>().Last();
        Assert.Equal((Issuer.Url, signIn.ClientId), ((string?)told["issuer"], (string?)told["client_id"]));
        Assert.Contains(signIn.ClientId!, Issuer.Open);
        Assert.Equal(people.Order(), Scim.Active.Order());
        Assert.Equal(people.Length, Scim.Users.Count);
        await stage.HoldsAsync();
    }

    /// <summary>Whatever was set up is gone, and the ledgers agree.</summary>
    public async Task IsEmptyAsync(SubscriptionId id)
    {
        await ReachedAsync(id, SignInState.Gone);
        await stage.HoldsAsync();
        Assert.Equal((0, 0, 0, 0), (Issuer.Clients.Count, Scim.Users.Count, Broker.Instances.Count, Broker.Bindings.Count));
    }

    public async ValueTask DisposeAsync()
    {
        await stage.DisposeAsync();
        await Issuer.DisposeAsync();
        await Scim.DisposeAsync();
    }
}
