using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Municipalities;
using Marketplace.Api.Audit;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

/// <summary>The API as the program starts it, on a real socket, over a real database; its worker rests.</summary>
internal sealed class ApiUnderTest : IAsyncDisposable
{
    public const string Town = "215066";

    public const string OtherTown = "072052";

    /// <summary>Clients that hold every scope, so that only walls stand in their way.</summary>
    public static readonly IReadOnlyList<MachineClientOrder> Everybody =
    [
        Client("own-town", Role.TownStaff, Town), Client("other-town", Role.TownStaff, OtherTown),
        Client("vendor", Role.Vendor, vendor: "aozora"), Client("other-vendor", Role.Vendor, vendor: "minato"),
        Client("curator", Role.Curator), Client("second-curator", Role.Curator), Client("curator-on-loan", Role.Curator, Town), Client("auditor", Role.Auditor), Client("operator", Role.Operator),
    ];

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly ConcurrentDictionary<string, (HttpClient Client, long SignedAt)> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<HttpClient> signedIn = [];

    private ApiUnderTest(WebApplication running, TestDatabase opened, DirectoryInfo made)
    {
        (app, Database, folder) = (running, opened, made);
        Address = new Uri(running.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Anonymous = NewClient();
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>For deadlines that are to lie ahead of the running API.</summary>
    public static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    public Uri Address { get; }

    public HttpClient Anonymous { get; }

    public IServiceProvider Services => app.Services;

    public TestDatabase Database { get; }

    public CapturedLog Log => app.Services.GetRequiredService<CapturedLog>();

    public static async Task<ApiUnderTest> StartAsync(Databases databases, Engine engine, params string[] settings)
    {
        var opened = await databases.OpenAsync(engine, CancellationToken.None);
        var made = Directory.CreateTempSubdirectory("marketplace-api-");
        var builder = WebApplication.CreateBuilder(
        [
            "--environment=Development", $"--contentRoot={made.FullName}", "--urls=http://127.0.0.1:0",
            $"--Database:Provider={opened.Options.Provider}", $"--ConnectionStrings:Marketplace={opened.ConnectionString}",
            $"--Secrets:KeyFile={Path.Combine(made.FullName, "secrets.key")}", "--Provisioning:Enabled=false", "--Audit:Sequencing=false", "--Events:Delivering=false",
            "--RateLimits:ReadsPerMinute=1000000", "--RateLimits:WritesPerMinute=1000000", "--RateLimits:TokensPerMinute=1000000", .. settings,
        ]);
        var log = new CapturedLog();
        builder.Services.AddSingleton(log);
        builder.Logging.ClearProviders().AddProvider(log);
        var running = ApiHost.Build(builder);
        await running.StartAsync(CancellationToken.None);
        foreach (var client in Everybody)
        {
            Assert.Null(await running.Services.GetRequiredService<RegisterMachineClient>().RunAsync(client, Actor.Platform, CancellationToken.None));
        }

        return new ApiUnderTest(running, opened, made);
    }

    /// <summary>A caller with a token of this client, all its scopes in it.</summary>
    public async Task<HttpClient> AsAsync(string clientId)
    {
        // A token lives ten minutes, and a shared API longer than that: after half of it one signs in anew.
        if (clients.TryGetValue(clientId, out var known) && TimeProvider.System.GetElapsedTime(known.SignedAt) < TokenOptions.Lifetime / 2)
        {
            return known.Client;
        }

        var scopes = Everybody.Concat(DemoClients.All).Single(each => each.Id == clientId).Scopes;
        var client = NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(clientId, string.Join(' ', scopes)));
        clients[clientId] = (client, TimeProvider.System.GetTimestamp());
        signedIn.Add(client);
        return client;
    }

    public async Task<string> TokenAsync(string clientId, string scope)
    {
        using var answer = await AskForTokenAsync(clientId, DemoClients.Secret, scope);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(Ct);
        return body?["access_token"]?.GetValue<string>() ?? throw new InvalidOperationException(body?.ToJsonString());
    }

    public Task<HttpResponseMessage> AskForTokenAsync(string clientId, string secret, string scope) =>
        Anonymous.PostAsync(new Uri("/connect/token", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = secret,
            ["scope"] = scope,
        }), Ct);

    /// <summary>Every order for a fictional vendor needs its broker; nobody calls it here.</summary>
    public async Task RegisterBrokersAsync()
    {
        var caller = await AsAsync("operator");
        foreach (var vendor in (string[])["aozora", "minato", "yamabiko"])
        {
            using var answer = await caller.SendJsonAsync(HttpMethod.Put, $"/api/v1/vendors/{vendor}/broker", Bodies.Broker);
            Assert.Equal(204, (int)answer.StatusCode);
        }
    }

    /// <summary>Plays the sequencer, which rests as well: every fact until now gets its place and is signed.</summary>
    public Task SequenceAsync() => Services.GetRequiredService<SequenceAudit>().RunAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in signedIn.Append(Anonymous))
        {
            client.Dispose();
        }

        await app.DisposeAsync();
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static MachineClientOrder Client(string id, Role role, string? town = null, string? vendor = null) => new(
        id, DemoClients.Secret, id, role, town is null ? null : MunicipalityCode.Parse(town, null), vendor, [.. Scopes.All.Keys]);

    private HttpClient NewClient() => new(new AsDocumented(new SocketsHttpHandler())) { BaseAddress = Address };
}
