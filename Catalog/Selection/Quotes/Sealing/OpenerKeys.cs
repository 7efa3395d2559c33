using System.Security.Cryptography;

namespace Catalog.Selection.Quotes.Sealing;

/// <summary>A fresh pair of keys for one opener of one request, the private one behind a fresh code.</summary>
/// <param name="Code">For the opener's eyes, once.</param>
internal sealed record OpenerKeys(OpeningCode Code, byte[] PublicKey, byte[] WrappedKey)
{
    public string KeyDigest => Convert.ToHexStringLower(SHA256.HashData(PublicKey));

    public static OpenerKeys New(QuoteRequest request, string opener)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var privateKey = pair.ExportPkcs8PrivateKey();
        var code = OpeningCode.New();
        var wrapped = CodeLock.Close(code, privateKey, SealPlace.OpenerKey(request, opener));
        CryptographicOperations.ZeroMemory(privateKey);
        return new OpenerKeys(code, pair.ExportSubjectPublicKeyInfo(), wrapped);
    }
}
