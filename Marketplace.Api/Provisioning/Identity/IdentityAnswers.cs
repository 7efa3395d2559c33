using System.Text.Json;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>An answer without content: what was asked for is done.</summary>
internal sealed record Done
{
    public static Done Instance { get; } = new();
}

/// <summary>What the answers of issuers (RFC 6749 §5.2, RFC 7591 §3.2) and SCIM targets (RFC 7644 §3.12) mean.</summary>
internal static class IdentityAnswers
{
    /// <summary>A success that cannot be read is one in doubt.</summary>
    public static Answer<T> Read<T>(WireAnswer raw, IdentityCall call, JsonSerializerOptions json)
        where T : class => raw.Status is >= 200 and < 300
        ? Deserialize<T>(raw.Body, json) is { } body ? new(Verdict.Done, body, raw.Status, null, raw.RetryAfter) : Say<T>(raw, call, Verdict.InDoubt)
        : Otherwise<T>(raw, call);

    /// <summary>Whatever stands in a success, or nothing.</summary>
    public static Answer<Done> Settled(WireAnswer raw, IdentityCall call) => raw.Status is >= 200 and < 300
        ? new(Verdict.Done, Done.Instance, raw.Status, null, raw.RetryAfter)
        : Otherwise<Done>(raw, call);

    public static Answer<T> Say<T>(WireAnswer raw, IdentityCall call, Verdict verdict)
        where T : class => new(verdict, null, raw.Status, Words(raw, call), raw.RetryAfter);

    private static Answer<T> Otherwise<T>(WireAnswer raw, IdentityCall call)
        where T : class => Say<T>(raw, call, raw.Status switch
        {
            null => raw.WasSent ? Verdict.InDoubt : Verdict.Unreached,
            401 or 403 => Verdict.Unauthorized,
            404 or 410 => Verdict.Missing,
            408 or 429 => Verdict.Busy,
            409 => Verdict.Clash,
            >= 400 and < 500 => Verdict.Refused,
            _ => Verdict.InDoubt,
        });

    private static string? Words(WireAnswer raw, IdentityCall call)
    {
        var refusal = Deserialize<Refusal>(raw.Body, JsonSerializerOptions.Web);
        return new PlainWords(call.Token is { } token ? [token] : []).Of(refusal?.Error_description ?? refusal?.Detail ?? refusal?.Error);
    }

    private static T? Deserialize<T>(byte[]? body, JsonSerializerOptions json)
        where T : class
    {
        try
        {
            return body is null ? null : JsonSerializer.Deserialize<T>(body, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

#pragma warning disable CA1707, SA1313 // the word of RFC 6749 on the wire
    private sealed record Refusal(string? Error = null, string? Error_description = null, string? Detail = null);
#pragma warning restore CA1707, SA1313
}
