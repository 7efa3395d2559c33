using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>A municipality's identity provider on a real socket: OpenID Connect Discovery, RFC 7591, RFC 7592, and the first answer of its sign-in.</summary>
/// <remarks>Each answer about a client comes with a new registration token, and the one before is worth nothing then.</remarks>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string InitialToken = "initial-access-token-of-the-issuer";

    private readonly WebApplication app;

    private TestIssuer(WebApplication app) => this.app = app;

    public IdentityFaults Faults { get; } = new();

    /// <summary>Metadata of each client, by its id.</summary>
    public ConcurrentDictionary<string, JsonObject> Clients { get; } = new();

    /// <summary>Whether discovery shows where clients are registered.</summary>
    public bool TakesClients { get; set; } = true;

    /// <summary>Stays the same when the server is stopped and another one started at its port.</summary>
    public string Url { get; private set; } = null!;

    /// <summary>The clients through which people can sign in.</summary>
    public IReadOnlyList<string> Open => [.. Clients.Where(one => one.Value["redirect_uris"] is JsonArray { Count: > 0 }).Select(one => one.Key)];

    public static async Task<TestIssuer> StartAsync(int port = 0)
    {
        var issuer = new TestIssuer(Loopback.Build(port));
        issuer.app.Run(context => issuer.Faults.RunAsync(context, issuer.AnswerAsync));
        await issuer.app.StartAsync(TestContext.Current.CancellationToken);
        issuer.Url = issuer.app.Urls.First();
        return issuer;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/.well-known/openid-configuration") => SayAsync(context, 200, Metadata()),
        ("GET", "/auth") => SignInAsync(context),
        ("POST", "/reg") => RegisterAsync(context),
        (_, { } path) when path.StartsWith("/reg/", StringComparison.Ordinal) => ManageAsync(context, path["/reg/".Length..]),
        _ => SayAsync(context, 404, []),
    };

    private JsonObject Metadata()
    {
        var said = new JsonObject { ["issuer"] = Url, ["authorization_endpoint"] = $"{Url}/auth", ["jwks_uri"] = $"{Url}/jwks" };
        if (TakesClients)
        {
            said["registration_endpoint"] = $"{Url}/reg";
        }

        return said;
    }

    private async Task RegisterAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {InitialToken}")
        {
            await SayAsync(context, 401, new JsonObject { ["error"] = "invalid_token", ["error_description"] = $"not {context.Request.Headers.Authorization}" });
            return;
        }

        await KeepAsync(context, 201, Guid.CreateVersion7().ToString("N"));
    }

    private async Task ManageAsync(HttpContext context, string id)
    {
        if (!Clients.TryGetValue(id, out var client) || context.Request.Headers.Authorization != $"Bearer {client["registration_access_token"]}")
        {
            await SayAsync(context, 401, new JsonObject { ["error"] = "invalid_token" });
        }
        else if (context.Request.Method == "DELETE")
        {
            Clients.TryRemove(id, out _);
            context.Response.StatusCode = 204;
        }
        else if (context.Request.Method == "PUT")
        {
            await KeepAsync(context, 200, id);
        }
        else
        {
            await SayAsync(context, 200, client);
        }
    }

    private async Task KeepAsync(HttpContext context, int status, string id)
    {
        var client = (await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var isSound = client["response_types"] is JsonArray { Count: 0 } || client["redirect_uris"] is JsonArray { Count: > 0 };
        if (!isSound || (status == 200 && (string?)client["client_id"] != id))
        {
            await SayAsync(context, 400, new JsonObject { ["error"] = "invalid_redirect_uri" });
            return;
        }

        (client["client_id"], client["registration_client_uri"], client["registration_access_token"]) = (id, $"{Url}/reg/{id}", Guid.CreateVersion7().ToString("N"));
        Clients[id] = client;
        await SayAsync(context, status, client);
    }

    /// <summary>Nobody is signed in here, so a client that is known is told that somebody would have to be asked.</summary>
    private Task SignInAsync(HttpContext context)
    {
        var (id, back) = (context.Request.Query["client_id"].ToString(), context.Request.Query["redirect_uri"].ToString());
        if (!Clients.TryGetValue(id, out var client) || !client["redirect_uris"]!.AsArray().Any(one => (string?)one == back))
        {
            return SayAsync(context, 400, new JsonObject { ["error"] = "invalid_client" });
        }

        context.Response.Redirect($"{back}?error=login_required&state={context.Request.Query["state"]}");
        return Task.CompletedTask;
    }

    private static Task SayAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }
}
