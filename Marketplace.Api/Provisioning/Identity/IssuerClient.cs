using System.Security.Cryptography;
using System.Text.Json;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Registers clients at a municipality's identity provider: OpenID Connect Discovery, RFC 7591, RFC 7592.</summary>
internal sealed class IssuerClient(IdentityLine line)
{
    /// <returns><see cref="Verdict.Clash"/> when it calls itself by another name than it was asked under (OpenID Connect Discovery 1.0 §4.3).</returns>
    public async Task<Answer<IssuerMetadata>> DiscoverAsync(string issuer, CancellationToken ct)
    {
        var call = new IdentityCall(HttpMethod.Get, $"{issuer.TrimEnd('/')}/.well-known/openid-configuration");
        var raw = await line.SendAsync(call, ct);
        var answer = IdentityAnswers.Read<IssuerMetadata>(raw, call, BrokerJson.Options);
        return answer.Body is { } body && body.Issuer != issuer ? IdentityAnswers.Say<IssuerMetadata>(raw, call, Verdict.Clash) : answer;
    }

    /// <summary>Each answered call makes a client, and RFC 7591 knows no way to find one whose answer was lost.</summary>
    public Task<Answer<RegisteredClient>> RegisterAsync(string registrationEndpoint, string initialToken, ClientMetadata client, CancellationToken ct) =>
        SendAsync(new IdentityCall(HttpMethod.Post, registrationEndpoint, initialToken) { Body = Write(client) }, ct);

    /// <summary>Replaces what the issuer knows of the client, whole (RFC 7592 §2.2).</summary>
    /// <returns><see cref="Verdict.Missing"/> when the issuer has no such client.</returns>
    public Task<Answer<RegisteredClient>> ReplaceAsync(KnownClient known, ClientMetadata client, CancellationToken ct) =>
        ManageAsync(new IdentityCall(HttpMethod.Put, known.Uri, known.Token) { Body = Write(client with { ClientId = known.ClientId }) }, ct);

    /// <inheritdoc cref="ReplaceAsync"/>
    public Task<Answer<RegisteredClient>> ReadAsync(KnownClient known, CancellationToken ct) =>
        ManageAsync(new IdentityCall(HttpMethod.Get, known.Uri, known.Token), ct);

    /// <summary>A client that is not there counts as deleted; the issuer says so by 401, because its token is gone with it (RFC 7592 §2.3).</summary>
    public async Task<Answer<Done>> DeleteAsync(KnownClient known, CancellationToken ct)
    {
        var call = new IdentityCall(HttpMethod.Delete, known.Uri, known.Token);
        var raw = await line.SendAsync(call, ct);
        return raw.Status is 401 or 404 ? new(Verdict.Done, Done.Instance, raw.Status, null, null) : IdentityAnswers.Settled(raw, call);
    }

    /// <summary>
    /// Asks the issuer to sign somebody in silently (<c>prompt=none</c>). Nobody is signed in, so it has to send an error to the address of the
    /// client; where it does not know the client or the address, it must not (RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6).
    /// </summary>
    /// <returns><see cref="Verdict.Done"/> when people of this client will be asked to sign in.</returns>
    public async Task<Answer<Done>> ProbeAsync(string authorizationEndpoint, string clientId, string redirectUri, CancellationToken ct)
    {
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(RandomNumberGenerator.GetBytes(32)));
        var call = new IdentityCall(HttpMethod.Get, QueryHelpers.AddQueryString(authorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = clientId,
            ["redirect_uri"] = redirectUri,
            ["scope"] = "openid",
            ["prompt"] = "none",
            ["state"] = Guid.CreateVersion7().ToString("N"),
            ["nonce"] = Guid.CreateVersion7().ToString("N"),
            ["code_challenge"] = challenge,
            ["code_challenge_method"] = "S256",
        }));
        var raw = await line.SendAsync(call, ct);
        return raw.Status is not (>= 300 and < 400) ? IdentityAnswers.Settled(raw, call) is { Verdict: not Verdict.Done } wrong ? wrong : IdentityAnswers.Say<Done>(raw, call, Verdict.Refused)
            : IsAsked(raw, redirectUri) ? new(Verdict.Done, Done.Instance, raw.Status, null, null)
            : IdentityAnswers.Say<Done>(raw, call, Verdict.Refused);
    }

    private static bool IsAsked(WireAnswer raw, string redirectUri)
    {
        var location = raw.Headers.FirstOrDefault(header => header.Key.Equals("Location", StringComparison.OrdinalIgnoreCase)).Value;
        return location is not null && location.StartsWith(redirectUri, StringComparison.Ordinal) && Uri.TryCreate(location, UriKind.Absolute, out var to)
            && QueryHelpers.ParseQuery(to.Query).TryGetValue("error", out var error)
            && error.ToString() is "login_required" or "interaction_required" or "consent_required" or "account_selection_required";
    }

    private async Task<Answer<RegisteredClient>> ManageAsync(IdentityCall call, CancellationToken ct)
    {
        var answer = await SendAsync(call, ct);
        return answer.Verdict == Verdict.Unauthorized ? answer with { Verdict = Verdict.Missing } : answer;
    }

    private async Task<Answer<RegisteredClient>> SendAsync(IdentityCall call, CancellationToken ct) =>
        IdentityAnswers.Read<RegisteredClient>(await line.SendAsync(call, ct), call, BrokerJson.Options);

    private static byte[] Write(ClientMetadata client) => JsonSerializer.SerializeToUtf8Bytes(client, BrokerJson.Options);
}

/// <summary>A client whose registration was answered, with the access to it.</summary>
internal sealed record KnownClient(string ClientId, string Uri, string Token)
{
    public override string ToString() => $"{nameof(KnownClient)} {{ {ClientId} }}";
}
