using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Marketplace.Api.Edge.Tokens;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class TokenTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Demo_client_gets_a_ten_minute_token_that_opens_its_own_affairs(Engine engine)
    {
        var api = await apis.ReadAsync(engine);
        using var answer = await api.AskForTokenAsync("demo-town-215066", DemoClients.Secret, "subscriptions:read");
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(ApiUnderTest.Ct))!;

        using var opened = await WithAsync(api, token.Text("access_token"), "/api/v1/subscriptions");

        Assert.InRange(token["expires_in"]!.GetValue<int>(), 590, 600);
        Assert.Equal(200, (int)opened.StatusCode);
    }

    [Theory]
    [InlineData("demo-town-215066", "wrong", "selections:read", 401, "invalid_client")]
    [InlineData("nobody", "demo-only-not-secret", "selections:read", 401, "invalid_client")]
    [InlineData("demo-town-215066", "demo-only-not-secret", "vendors:write", 400, "invalid_request")]
    [InlineData("demo-town-215066", "demo-only-not-secret", "everything", 400, "invalid_scope")]
    public async Task Wrong_client_secret_or_scope_gets_no_token(string client, string secret, string scope, int status, string error)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        using var answer = await api.AskForTokenAsync(client, secret, scope);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(error, (await answer.Content.ReadFromJsonAsync<JsonObject>(ApiUnderTest.Ct))!.Text("error"));
    }

    [Fact]
    public async Task Without_a_token_the_door_says_which_key_it_wants()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        using var answer = await api.Anonymous.AskAsync("/api/v1/subscriptions");

        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().ToString());
        await Task.FromResult(answer).RefusedAsync(401, "edge.not-signed-in");
    }

    [Fact]
    public async Task Tampered_token_is_no_token()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var token = await api.TokenAsync("auditor", "audit:read");

        using var answer = await WithAsync(api, token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"), "/api/v1/audit/events");

        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.Single().ToString());
        await Task.FromResult(answer).RefusedAsync(401, "edge.not-signed-in");
    }

    [Fact]
    public async Task Token_without_the_scope_is_told_which_one_is_missing()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var token = await api.TokenAsync("auditor", "audit:read");

        using var answer = await WithAsync(api, token, "/api/v1/subscriptions");

        Assert.Contains("scope=\"subscriptions:read\"", answer.Headers.WwwAuthenticate.Single().ToString(), StringComparison.Ordinal);
        var problem = await Task.FromResult(answer).RefusedAsync(403, "edge.missing-scope");
        Assert.Contains("subscriptions:read", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Revoked_token_opens_nothing_from_that_moment(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var token = await api.TokenAsync("auditor", "audit:read");
        using var before = await WithAsync(api, token, "/api/v1/audit/events");

        await using (var scope = api.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().RevokeBySubjectAsync("auditor", ApiUnderTest.Ct);
        }

        Assert.Equal(200, (int)before.StatusCode);
        await WithAsync(api, token, "/api/v1/audit/events").RefusedAsync(401, "edge.not-signed-in");
    }

    [Fact]
    public async Task Registering_a_client_is_kept_as_a_fact_without_its_secret()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var log = await (await api.AsAsync("auditor")).AskAsync("/api/v1/audit/events?subject=demo-curator").BodyAsync();

        Assert.Equal("MachineClientRegistered", log.Items().Single().Text("fact"));
        Assert.DoesNotContain(DemoClients.Secret, log.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> WithAsync(ApiUnderTest api, string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await api.Anonymous.SendAsync(request, ApiUnderTest.Ct);
    }
}
