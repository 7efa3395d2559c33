using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace LocalCloud.Broker;

/// <summary>A user and a secret as HTTP Basic carries them.</summary>
public readonly record struct BasicCredential(string User, string Secret)
{
    private const string Scheme = "Basic";

    /// <summary>Takes as long for a nearly right secret as for a wrong one.</summary>
    public bool Equals(BasicCredential other) =>
        CryptographicOperations.FixedTimeEquals(Digest(User), Digest(other.User))
        & CryptographicOperations.FixedTimeEquals(Digest(Secret), Digest(other.Secret));

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(User);

    /// <summary>What the request carries; null when there is none or it cannot be read.</summary>
    public static BasicCredential? From(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, Scheme, StringComparison.OrdinalIgnoreCase)
            || header.Parameter is null)
        {
            return null;
        }

        var bytes = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new BasicCredential(text[..colon], text[(colon + 1)..]);
    }

    public AuthenticationHeaderValue ToHeader() =>
        new(Scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Secret}")));

    public static void Challenge(HttpResponse response, string realm)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = $"Basic realm=\"{realm}\", charset=\"UTF-8\"";
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
