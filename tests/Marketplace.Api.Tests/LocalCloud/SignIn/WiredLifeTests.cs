using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>The whole life of a sign-in as the demonstration has it: a town's program, the marketplace, a vendor and an identity provider, all on real sockets.</summary>
public sealed class WiredLifeTests(Databases databases)
{
    private const string Subscriptions = "/api/v1/subscriptions";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Staff_get_in_while_they_are_assigned_and_the_service_runs(Engine engine)
    {
        await using var cloud = await LocalCloudProcess.StartAsync();
        await using var api = await StartAsync(engine, cloud);
        var town = await api.AsAsync("own-town");
        var one = $"{Subscriptions}/{await OpenAsync(town)}";
        var (home, client) = (new Uri((await town.AskAsync(one).BodyAsync()).Text("address")), (await town.AskAsync($"{one}/sign-in").BodyAsync()).Text("clientId"));
        using var suzuki = new Visitor(home);

        Assert.Equal(HttpStatusCode.Forbidden, (await suzuki.SignInAsync("suzuki")).Status);
        await AssignAsync(town, one);
        await suzuki.SignInAsync("suzuki");
        Assert.Equal(("Suzuki Hanako さん", true), (await suzuki.SeenAsAsync(), await AsksAsync(cloud, client, home)));

        await RemoveAsync(town, one);
        Assert.Null(await suzuki.SeenAsAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await suzuki.SignInAsync("suzuki")).Status);
        await AssignAsync(town, one);
        await suzuki.SignInAsync("suzuki");

        await DoneAsync(town, $"{one}/suspend", """{ "reason": "Leak of a password" }""");
        await UntilAsync(town, one, "closed");
        Assert.Equal((HttpStatusCode.Forbidden, false), ((await suzuki.GetAsync()).Status, await AsksAsync(cloud, client, home)));
        await DoneAsync(town, $"{one}/resume", "{}");
        Assert.Equal(("Suzuki Hanako さん", true), (await suzuki.SeenAsAsync(), await AsksAsync(cloud, client, home)));

        await LeaveAsync(town, one);
        Assert.Equal((HttpStatusCode.NotFound, false), ((await suzuki.GetAsync()).Status, await AsksAsync(cloud, client, home)));
    }

    private async Task<ApiUnderTest> StartAsync(Engine engine, LocalCloudProcess cloud)
    {
        var api = await ApiUnderTest.StartAsync(
            databases, engine, "--Provisioning:Enabled=true", "--Provisioning:AllowLoopbackBrokers=true", "--Provisioning:FirstPollSeconds=0.05", "--Ladder:Nightly=false");
        var broker = new JsonObject { ["url"] = new Uri(cloud.BaseAddress, "/brokers/yamabiko").AbsoluteUri, ["user"] = cloud.BrokerUser, ["password"] = cloud.BrokerPassword };
        var staff = await api.AsAsync("operator");
        using var registered = await staff.SendJsonAsync(HttpMethod.Put, "/api/v1/vendors/yamabiko/broker", broker.ToJsonString());
        Assert.Equal(204, (int)registered.StatusCode);

        // An order gets the steps of sign-in where the kept catalog of its vendor says so.
        await Orders.UntilAsync(async () => (await staff.AskAsync("/api/v1/vendors/yamabiko/broker/catalogs").BodyAsync()).Items("items").Any());
        var provider = new JsonObject { ["issuer"] = cloud.Issuer, ["token"] = cloud.IdentityToken };
        using var named = await (await api.AsAsync("own-town")).SendJsonAsync(HttpMethod.Put, $"/api/v1/municipalities/{ApiUnderTest.Town}/identity-provider", provider.ToJsonString());
        Assert.Equal(204, (int)named.StatusCode);
        return api;
    }

    private static async Task<string> OpenAsync(HttpClient town)
    {
        var ordered = await town.PostAsync(Subscriptions, Bodies.Order("yamabiko-kenko", "yamabiko-kenko-small")).BodyAsync();
        var id = ordered.Text("subscription");
        await Orders.UntilAsync(async () => (await town.AskAsync($"{Subscriptions}/{id}").BodyAsync()).Text("state") == "active");
        var steps = (await town.AskAsync($"/api/v1/operations/{ordered.Text("operation")}").BodyAsync()).Items("steps").Select(step => step.Text("kind"));
        Assert.Contains("probeSignIn", steps, StringComparer.Ordinal);
        return id;
    }

    private static async Task AssignAsync(HttpClient town, string one)
    {
        await town.PostAsync($"{one}/people", """{ "userName": "suzuki@shirakawa.example", "name": "Suzuki Hanako", "mail": "suzuki@shirakawa.example" }""").BodyAsync();
        await UntilAsync(town, one, "open");
    }

    private static async Task RemoveAsync(HttpClient town, string one)
    {
        var person = (await town.AskAsync($"{one}/sign-in").BodyAsync()).Items("people").Single().Text("person");
        using var removed = await town.SendJsonAsync(HttpMethod.Delete, $"{one}/people/{person}", null);
        Assert.Equal(204, (int)removed.StatusCode);
        await UntilAsync(town, one, "open");
    }

    /// <summary>Everything is as the town wants it.</summary>
    private static Task UntilAsync(HttpClient town, string one, string state) => Orders.UntilAsync(async () =>
        await town.AskAsync($"{one}/sign-in").BodyAsync() is var now && now.Text("state") == state && now["reachedAt"] is not null);

    private static async Task DoneAsync(HttpClient town, string act, string body)
    {
        using var taken = await town.PostAsync(act, body);
        Assert.Equal(202, (int)taken.StatusCode);
        await Orders.UntilAsync(async () => (await town.AskAsync(taken.Headers.Location!.ToString()).BodyAsync()).Text("state") == "succeeded");
    }

    /// <summary>With all its data, which the town has received.</summary>
    private static async Task LeaveAsync(HttpClient town, string one)
    {
        await town.PostAsync($"{one}/cancel", """{ "reason": "Successor chosen" }""").BodyAsync();
        await Orders.UntilAsync(async () => (await town.AskAsync($"{one}/cancel").BodyAsync())["awaitsReceipt"]!.GetValue<bool>());
        var file = await town.GetByteArrayAsync(new Uri($"{one}/export", UriKind.Relative), Ct);
        using var received = await town.PostAsync($"{one}/export/receipt", new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file)) }.ToJsonString());
        Assert.Equal(204, (int)received.StatusCode);
        await Orders.UntilAsync(async () => (await town.AskAsync(one).BodyAsync()).Text("state") == "ended");
    }

    /// <summary>Whether the identity provider would ask the people of this client to sign in.</summary>
    private static async Task<bool> AsksAsync(LocalCloudProcess cloud, string client, Uri home)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(OwnClient.Question(cloud.Issuer, client, back: new Uri(home, "sign-in/back").AbsoluteUri), Ct);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
