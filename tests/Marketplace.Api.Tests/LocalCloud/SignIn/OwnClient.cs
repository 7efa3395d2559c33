using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>A client of the identity provider that is not of its cloud: with a key of its own, published on a socket of its own.</summary>
internal sealed class OwnClient : IAsyncDisposable
{
    public const string Back = "https://kenko.example/oidc/back";
    public const string Verifier = "the-verifier-that-only-the-browser-and-the-client-know";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string issuer;
    private readonly WebApplication app;

    private OwnClient(LocalCloudProcess cloud, WebApplication app) => (issuer, this.app) = (cloud.Issuer, app);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OwnClient> StartAsync(LocalCloudProcess cloud)
    {
        var client = new OwnClient(cloud, Loopback.Build());
        client.app.MapGet("/jwks", client.Keys);
        await client.app.StartAsync(Ct);
        return client;
    }

    /// <summary>What it says of itself.</summary>
    public JsonObject Metadata() => new()
    {
        ["redirect_uris"] = new JsonArray(Back),
        ["post_logout_redirect_uris"] = new JsonArray("https://kenko.example/out"),
        ["grant_types"] = new JsonArray("authorization_code"),
        ["response_types"] = new JsonArray("code"),
        ["token_endpoint_auth_method"] = "private_key_jwt",
        ["jwks_uri"] = $"{app.Urls.First()}/jwks",
        ["client_name"] = "Kenko",
        ["software_id"] = "tenant-1",
    };

    /// <summary>The address at which a browser asks to sign in.</summary>
    public static Uri Question(string issuer, string client, string? prompt = null, string back = Back, string? method = "S256") =>
        new(QueryHelpers.AddQueryString($"{issuer}/authorize", new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = client,
            ["redirect_uri"] = back,
            ["scope"] = "openid profile",
            ["state"] = "our-state",
            ["nonce"] = "our-nonce",
            ["prompt"] = prompt,
            ["code_challenge"] = method is null ? null : Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = method,
        }.Where(pair => pair.Value is not null)));

    public Task<(int Status, JsonObject Body)> RegisterAsync(JsonObject metadata, string token = "local-cloud-identity-only") => SendAsync(HttpMethod.Post, $"{issuer}/clients", token, metadata);

    public async Task<(int Status, JsonObject Body)> SendAsync(HttpMethod method, string address, string? token, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return ((int)answer.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>Where a browser that asks to sign in is sent, and what it is shown; <c>null</c> = nowhere.</summary>
    public async Task<(int Status, IDictionary<string, string>? Sent)> AskAsync(
        string client, string? prompt = null, string back = Back, string? method = "S256", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Question(issuer, client, prompt, back, method));
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await http.SendAsync(request, Ct);
        return ((int)answer.StatusCode, answer.Headers.Location is { } to && to.OriginalString.StartsWith(back, StringComparison.Ordinal)
            ? QueryHelpers.ParseQuery(to.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal)
            : null);
    }

    /// <summary>What a page of the provider lets a browser do.</summary>
    public async Task<string> PolicyAsync(Uri page)
    {
        using var answer = await http.GetAsync(page, Ct);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    /// <param name="forged">Signed with another key than the published one.</param>
    public async Task<(int Status, JsonObject Body)> RedeemAsync(string client, string code, bool forged = false, string verifier = Verifier)
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Back,
            ["code_verifier"] = verifier,
            ["client_id"] = client,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(client, forged ? other : key),
        });
        using var answer = await http.PostAsync(new Uri($"{issuer}/token"), content, Ct);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
        key.Dispose();
    }

    private string Assertion(string client, ECDsa with) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        TokenType = "client-authentication+jwt",
        Issuer = client,
        Audience = issuer,
        Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.CreateVersion7().ToString() },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1),
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(with) { KeyId = "own" }, SecurityAlgorithms.EcdsaSha256),
    });

    private object Keys()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new { keys = new[] { new { kty = "EC", use = "sig", alg = "ES256", kid = "own", crv = "P-256", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } } };
    }
}
