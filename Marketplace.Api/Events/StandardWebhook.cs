using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Api.Events;

/// <summary>Signatures by Standard Webhooks: HMAC-SHA256 over id, time and body, in the form <c>v1,…</c>.</summary>
internal static class StandardWebhook
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Version = "v1,";

    /// <returns>One signature for each secret, with a space between them.</returns>
    public static string Sign(string id, long seconds, ReadOnlySpan<byte> body, IReadOnlyList<byte[]> secrets)
    {
        var signed = Signed(id, seconds.ToString(CultureInfo.InvariantCulture), body);
        return string.Join(' ', secrets.Select(secret => Version + Convert.ToBase64String(HMACSHA256.HashData(secret, signed))));
    }

    /// <param name="id">As sent.</param>
    /// <param name="time">As sent.</param>
    /// <param name="body">To the byte.</param>
    /// <param name="signatures">As sent; those of other versions are passed over.</param>
    /// <param name="secrets">One of them must have signed.</param>
    public static bool Verifies(string id, string time, ReadOnlySpan<byte> body, string signatures, IReadOnlyList<byte[]> secrets)
    {
        var signed = Signed(id, time, body);
        var expected = secrets.Select(secret => HMACSHA256.HashData(secret, signed)).ToList();
        return signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(each => each.StartsWith(Version, StringComparison.Ordinal))
            .Any(each => Bytes(each[Version.Length..]) is { } sent && expected.Exists(one => CryptographicOperations.FixedTimeEquals(one, sent)));
    }

    private static byte[] Signed(string id, string time, ReadOnlySpan<byte> body) => [.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. body];

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length == bytes.Length ? bytes : null;
    }
}
