using System.Security.Cryptography;
using System.Text;

namespace Catalog;

/// <summary>The caller's own key for one write (Idempotency-Key): the same key with the same order is done once, for ever.</summary>
/// <param name="Key">As sent, 1 to 255 characters.</param>
/// <param name="Digest">SHA-256 of the order, hexadecimal.</param>
public sealed record RequestKey(string Key, string Digest)
{
    public static RequestKey For(string key, string canonicalOrder) =>
        new(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalOrder))));
}
