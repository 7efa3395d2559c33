using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Secrets;

/// <summary>Seals vendors' passwords and credentials: AES-256-GCM, bound to the place where the value is kept.</summary>
/// <remarks>Form: version (1), key id (8), nonce (12), tag (16), ciphertext.</remarks>
public sealed class SecretBox(IOptions<SecretOptions> options, IHostEnvironment environment)
{
    private const byte Form = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + KeyRing.IdBytes + NonceBytes + TagBytes;

    private readonly Lazy<KeyRing> ring = new(() =>
        KeyRing.Read(SecretOptionsCheck.FileOf(options.Value, environment)!)
        ?? throw new CryptographicException("The key file has become unreadable since the start."));

    public byte[] Seal(ReadOnlySpan<byte> secret, SecretContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = ring.Value.First;
        var box = new byte[HeadBytes + secret.Length];
        box[0] = Form;
        key.Id.CopyTo(box, 1);
        var nonce = box.AsSpan(1 + KeyRing.IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Encrypt(nonce, secret, box.AsSpan(HeadBytes), box.AsSpan(HeadBytes - TagBytes, TagBytes), context.AssociatedData());
        return box;
    }

    /// <exception cref="CryptographicException">It was changed, belongs elsewhere, or its key is gone.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, SecretContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (box.Length < HeadBytes || box[0] != Form || ring.Value.Find(box.Slice(1, KeyRing.IdBytes)) is not { } key)
        {
            throw new CryptographicException("The sealed value has another form, or its key is not in Secrets:KeyFile.");
        }

        var secret = new byte[box.Length - HeadBytes];
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Decrypt(
            box.Slice(1 + KeyRing.IdBytes, NonceBytes), box[HeadBytes..], box.Slice(HeadBytes - TagBytes, TagBytes), secret,
            context.AssociatedData());
        return secret;
    }
}
