using System.Security.Cryptography;
using System.Text;

namespace Catalog.Selection.Quotes.Sealing;

/// <summary>Locks an opener's private key with the opener's code: PBKDF2, then AES-256-GCM.</summary>
/// <remarks>Form: version (1), salt (16), nonce (12), tag (16), ciphertext. The code alone has 150 bits; the slow derivation is for one who writes a shorter rule some day.</remarks>
internal static class CodeLock
{
    private const byte Form = 1;
    private const int Iterations = 210_000;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int HeadBytes = 1 + SaltBytes + NonceBytes + TagBytes;

    public static byte[] Close(OpeningCode code, ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> place)
    {
        var box = new byte[HeadBytes + privateKey.Length];
        box[0] = Form;
        RandomNumberGenerator.Fill(box.AsSpan(1, SaltBytes + NonceBytes));
        var key = KeyOf(code, box.AsSpan(1, SaltBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            box.AsSpan(1 + SaltBytes, NonceBytes), privateKey, box.AsSpan(HeadBytes), box.AsSpan(HeadBytes - TagBytes, TagBytes), place);
        CryptographicOperations.ZeroMemory(key);
        return box;
    }

    /// <returns>The private key; <c>null</c> when it is another code.</returns>
    public static byte[]? Open(OpeningCode code, ReadOnlySpan<byte> box, ReadOnlySpan<byte> place)
    {
        if (box.Length < HeadBytes || box[0] != Form)
        {
            return null;
        }

        var key = KeyOf(code, box.Slice(1, SaltBytes));
        var privateKey = new byte[box.Length - HeadBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(box.Slice(1 + SaltBytes, NonceBytes), box[HeadBytes..], box.Slice(HeadBytes - TagBytes, TagBytes), privateKey, place);
            return privateKey;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] KeyOf(OpeningCode code, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code.Letters), salt, Iterations, HashAlgorithmName.SHA512, KeyBytes);
}
