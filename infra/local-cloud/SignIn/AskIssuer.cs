using System.Text.Json;
using LocalCloud.Broker;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LocalCloud.SignIn;

/// <summary>Speaks to a municipality's issuer for a vendor: with the vendor's own key, never with a secret (RFC 7523, <c>private_key_jwt</c>).</summary>
internal sealed partial class AskIssuer(IHttpClientFactory clients, SigningKeys keys, TimeProvider time, ILogger<AskIssuer> log)
{
    private const int LongestSaid = 300;
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>So that nothing else which a client has signed can be taken for it (draft-ietf-oauth-rfc7523bis).</summary>
    private const string AssertionKind = "client-authentication+jwt";

    private const string UserName = "preferred_username";

    private static readonly TimeSpan Short = TimeSpan.FromMinutes(1);

    /// <summary>Null when it does not answer, or not as the issuer that it is asked as.</summary>
    public async Task<IssuerDocument?> DiscoverAsync(Wiring wiring, CancellationToken ct)
    {
        var document = await FetchAsync<IssuerDocument>(new(HttpMethod.Get, $"{wiring.Issuer.TrimEnd('/')}/.well-known/openid-configuration"), ct);
        return document is not null && document.IsOf(wiring.Issuer) ? document : null;
    }

    /// <summary>The user name that the issuer vouches for; null when it vouches for nobody.</summary>
    public async Task<string?> WhoAsync(TenantVisit visit, IssuerDocument issuer, Attempt attempt, string code, string back, CancellationToken ct)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = back,
            ["code_verifier"] = attempt.Verifier,
            ["client_id"] = visit.Wiring!.ClientId,
            ["client_assertion_type"] = AssertionType,
            ["client_assertion"] = Assertion(visit, issuer),
        });
        var token = await FetchAsync<TokenReply>(new(HttpMethod.Post, issuer.TokenEndpoint) { Content = content }, ct);
        var published = await TextAsync(new(HttpMethod.Get, issuer.JwksUri), ct);
        if (token?.IdToken is not { } idToken || published is null)
        {
            return null;
        }

        var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = issuer.Issuer,
            ValidAudience = visit.Wiring.ClientId,
            IssuerSigningKeys = new JsonWebKeySet(published).GetSigningKeys(),
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256],
        });
        if (!checkedToken.IsValid || !checkedToken.Claims.TryGetValue("nonce", out var nonce) || nonce as string != attempt.Nonce)
        {
            LogRefused(issuer.Issuer, checkedToken.Exception?.Message ?? "another nonce");
            return null;
        }

        return checkedToken.Claims.TryGetValue(UserName, out var name) ? name as string : null;
    }

    private string Assertion(TenantVisit visit, IssuerDocument issuer)
    {
        var (now, client) = (time.GetUtcNow().UtcDateTime, visit.Wiring!.ClientId);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            TokenType = AssertionKind,
            Issuer = client,
            Audience = issuer.Issuer,
            Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.CreateVersion7().ToString("N") },
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Short,
            SigningCredentials = new SigningCredentials(keys.Of(visit.Vendor), SecurityAlgorithms.EcdsaSha256),
        });
    }

    private async Task<T?> FetchAsync<T>(HttpRequestMessage request, CancellationToken ct)
        where T : class
    {
        try
        {
            return await TextAsync(request, ct) is { } text ? JsonSerializer.Deserialize<T>(text, BrokerJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<string?> TextAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var client = clients.CreateClient(nameof(AskIssuer));
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
                var text = await response.Content.ReadAsStringAsync(ct);
                if (response.IsSuccessStatusCode)
                {
                    return text;
                }

                LogRefused(request.RequestUri!.GetLeftPart(UriPartial.Path), $"{(int)response.StatusCode} {(text.Length > LongestSaid ? text[..LongestSaid] : text)}");
            }
            catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
            {
                LogRefused(request.RequestUri!.GetLeftPart(UriPartial.Path), e.Message);
            }

            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Issuer} gave no usable answer: {Reason}")]
    private partial void LogRefused(string issuer, string reason);
}
