using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>Where a vendor takes people (SCIM 2.0), on a real socket.</summary>
internal sealed class TestScim : IAsyncDisposable
{
    public const string Token = "scim-token-of-the-tenant";

    private readonly WebApplication app;

    private TestScim(WebApplication app) => this.app = app;

    public IdentityFaults Faults { get; } = new();

    /// <summary>Each person, by the id here.</summary>
    public ConcurrentDictionary<string, JsonObject> Users { get; } = new();

    /// <summary>Stays the same when the server is stopped and another one started at its port.</summary>
    public string Url { get; private set; } = null!;

    public IReadOnlyList<string> Active => [.. Users.Values.Where(user => (bool)user["active"]!).Select(user => (string)user["userName"]!)];

    public static async Task<TestScim> StartAsync(int port = 0)
    {
        var scim = new TestScim(Loopback.Build(port));
        scim.app.Run(context => scim.Faults.RunAsync(context, scim.AnswerAsync));
        await scim.app.StartAsync(TestContext.Current.CancellationToken);
        scim.Url = scim.app.Urls.First() + "/scim/v2";
        return scim;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            await SayAsync(context, 401, Refusal(401, "no access"));
        }
        else if (path == "/scim/v2/Users")
        {
            await (context.Request.Method == "POST" ? CreateAsync(context) : FindAsync(context));
        }
        else if (path.StartsWith("/scim/v2/Users/", StringComparison.Ordinal) && Users.TryGetValue(path["/scim/v2/Users/".Length..], out var user))
        {
            await ChangeAsync(context, user);
        }
        else
        {
            await SayAsync(context, 404, Refusal(404, "nobody of that id"));
        }
    }

    private Task FindAsync(HttpContext context)
    {
        var found = Users.Values.Where(user => context.Request.Query["filter"] == $"userName eq {user["userName"]!.ToJsonString()}").ToArray();
        return SayAsync(context, 200, new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
            ["totalResults"] = found.Length,
            ["Resources"] = new JsonArray([.. found.Select(user => user.DeepClone())]),
        });
    }

    private async Task CreateAsync(HttpContext context)
    {
        var user = await ReadAsync(context);
        if (Users.Values.Any(one => (string?)one["userName"] == (string?)user["userName"]))
        {
            await SayAsync(context, 409, Refusal(409, "userName is taken", "uniqueness"));
            return;
        }

        user["id"] = Guid.CreateVersion7().ToString("N");
        Users[(string)user["id"]!] = user;
        await SayAsync(context, 201, user);
    }

    private async Task ChangeAsync(HttpContext context, JsonObject user)
    {
        if (context.Request.Method == "DELETE")
        {
            Users.TryRemove((string)user["id"]!, out _);
            context.Response.StatusCode = 204;
            return;
        }

        var patch = await ReadAsync(context);
        user["active"] = (bool)patch["Operations"]![0]!["value"]!;
        await SayAsync(context, 200, user);
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context) =>
        (await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body, cancellationToken: context.RequestAborted))!;

    private static JsonObject Refusal(int status, string detail, string? type = null) => new() { ["status"] = $"{status}", ["scimType"] = type, ["detail"] = detail };

    private static Task SayAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }
}
