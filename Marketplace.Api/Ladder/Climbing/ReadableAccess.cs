using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>An address at which a vendor lets the marketplace read, with the credentials for it; lives as long as the run.</summary>
internal sealed class ReadableAccess(Uri uri, string clientId, string clientSecret)
{
    public Uri Uri => uri;

    public string ClientId => clientId;

    public string ClientSecret => clientSecret;

    public AuthenticationHeaderValue Authorization => Basic(clientSecret);

    public AuthenticationHeaderValue WrongAuthorization => Basic($"wrong-{Guid.CreateVersion7():N}");

    /// <returns><c>null</c> when a member is missing, or the address is not one that may be called.</returns>
    public static ReadableAccess? Of(JsonObject credentials, BrokerAddress addresses) =>
        Text(credentials, "uri") is { } uri && Text(credentials, "client_id") is { } id && Text(credentials, "client_secret") is { } secret && addresses.IsFitToShow(uri)
            ? new ReadableAccess(new Uri(uri), id, secret)
            : null;

    public static string? Text(JsonObject body, string member) =>
        body[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 and <= 2_000 } text ? text : null;

    private AuthenticationHeaderValue Basic(string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}")));
}
