using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Catalog.Selection.Quotes.Sealing;

/// <summary>Seals bytes so that they open with all openers' private keys and the marketplace's time share together, and with nothing less.</summary>
/// <remarks>
/// A fresh P-256 key agrees with each opener's public key (ECDH); the agreed secrets and the share go through HKDF-SHA-256, bound to all
/// public keys and to the place; AES-256-GCM seals under the result with the place as associated data.
/// Form: version (1), length of the fresh public key (2), the key, nonce (12), tag (16), ciphertext.
/// </remarks>
internal static class Envelope
{
    private const byte Form = 1;
    private const int LengthBytes = sizeof(ushort);
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    public static byte[] Seal(ReadOnlySpan<byte> content, IReadOnlyList<byte[]> openers, byte[] share, byte[] place)
    {
        using var fresh = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = fresh.ExportSubjectPublicKeyInfo();
        var secrets = openers.Select(opener => Agree(fresh, opener)).ToList();
        var key = KeyOf(secrets, share, [publicKey, .. openers], place);

        var head = 1 + LengthBytes + publicKey.Length;
        var box = new byte[head + NonceBytes + TagBytes + content.Length];
        box[0] = Form;
        BinaryPrimitives.WriteUInt16BigEndian(box.AsSpan(1), (ushort)publicKey.Length);
        publicKey.CopyTo(box, 1 + LengthBytes);
        RandomNumberGenerator.Fill(box.AsSpan(head, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(head, NonceBytes), content, box.AsSpan(head + NonceBytes + TagBytes), box.AsSpan(head + NonceBytes, TagBytes), place);
        CryptographicOperations.ZeroMemory(key);
        return box;
    }

    /// <param name="openers">Private keys (PKCS#8) in the order of the openers.</param>
    /// <returns>The content; <c>null</c> when it was changed, belongs elsewhere, or was sealed to other keys.</returns>
    public static byte[]? Open(byte[] box, IReadOnlyList<byte[]> openers, byte[] share, byte[] place)
    {
        try
        {
            return Opened(box, openers, share, place);
        }
        // A point off the curve, or on another one, is refused by the platform in its own ways.
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static byte[]? Opened(ReadOnlySpan<byte> box, IReadOnlyList<byte[]> openers, byte[] share, byte[] place)
    {
        var length = box.Length > 1 + LengthBytes ? BinaryPrimitives.ReadUInt16BigEndian(box[1..]) : 0;
        var head = 1 + LengthBytes + length;
        if (length == 0 || box[0] != Form || box.Length < head + NonceBytes + TagBytes)
        {
            return null;
        }

        var fresh = box.Slice(1 + LengthBytes, length).ToArray();
        var (secrets, publicKeys) = (new List<byte[]>(), new List<byte[]> { fresh });
        foreach (var opener in openers)
        {
            using var own = ECDiffieHellman.Create();
            own.ImportPkcs8PrivateKey(opener, out _);
            secrets.Add(Agree(own, fresh));
            publicKeys.Add(own.ExportSubjectPublicKeyInfo());
        }

        var key = KeyOf(secrets, share, publicKeys, place);
        var content = new byte[box.Length - head - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.Slice(head, NonceBytes), box[(head + NonceBytes + TagBytes)..], box.Slice(head + NonceBytes, TagBytes), content, place);
        CryptographicOperations.ZeroMemory(key);
        return content;
    }

    private static byte[] Agree(ECDiffieHellman own, byte[] otherKey)
    {
        using var other = ECDiffieHellman.Create();
        other.ImportSubjectPublicKeyInfo(otherKey, out _);
        return own.DeriveRawSecretAgreement(other.PublicKey);
    }

    private static byte[] KeyOf(List<byte[]> secrets, byte[] share, IReadOnlyList<byte[]> publicKeys, byte[] place)
    {
        byte[] material = [.. secrets.SelectMany(secret => secret), .. share];
        byte[] info = [.. "marketplace/quotes/envelope/1"u8, .. publicKeys.SelectMany(SHA256.HashData), .. SHA256.HashData(place)];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, KeyBytes, salt: null, info);
        CryptographicOperations.ZeroMemory(material);
        secrets.ForEach(secret => CryptographicOperations.ZeroMemory(secret));
        return key;
    }
}
