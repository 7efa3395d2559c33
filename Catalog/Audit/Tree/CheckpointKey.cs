using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Catalog.Audit.Tree;

/// <summary>A key with which checkpoints are signed. The private half lies here sealed; only the Api can open it.</summary>
public sealed class CheckpointKey
{
    /// <summary>Curve, hash and form of signature, as the file of a key names them.</summary>
    public const string Algorithm = "ECDSA-P256-SHA256-P1363";

    private CheckpointKey() { }

    public CheckpointKey(int number, byte[] publicKey, byte[] sealedKey, DateTimeOffset now)
    {
        (Number, Id, PublicKey, SealedKey, MadeAt) = (number, FingerprintOf(publicKey), publicKey, sealedKey, now);
    }

    /// <summary>SHA-256 of the public key, in hexadecimal.</summary>
    public string Id { get; private set; } = null!;

    /// <summary>1, 2, 3 …; the highest signs. Two processes that make one at once meet here.</summary>
    public int Number { get; private set; }

    /// <summary>SubjectPublicKeyInfo (RFC 5480).</summary>
    public byte[] PublicKey { get; private set; } = null!;

    /// <summary>PKCS #8, sealed.</summary>
    public byte[] SealedKey { get; private set; } = null!;

    public DateTimeOffset MadeAt { get; private set; }

    public static string FingerprintOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>Whether a key made this signature over these bytes. Only ECDSA over P-256 is a key here.</summary>
    public static bool Verifies(byte[] publicKey, byte[] bytes, byte[] signature)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.KeySize == 256
                && key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The public half as a file.</summary>
    public static byte[] FileOf(byte[] publicKey) => CanonicalJson.Write(new JsonObject
    {
        ["algorithm"] = Algorithm,
        ["fingerprint"] = FingerprintOf(publicKey),
        ["publicKey"] = Convert.ToHexStringLower(publicKey),
    });
}

/// <summary>That a key for checkpoints was made.</summary>
/// <param name="Key">Its fingerprint.</param>
public sealed record CheckpointKeyMade(string Key) : Fact(Key);
