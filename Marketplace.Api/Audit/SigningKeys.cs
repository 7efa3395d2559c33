using System.Security.Cryptography;
using Catalog;
using Catalog.Audit.Tree;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Audit;

/// <summary>The key that signs checkpoints: made at first need, kept sealed, opened in this process alone.</summary>
public sealed class SigningKeys(IDbContextFactory<MarketplaceDb> dbs, SecretBox box, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    private SigningKey? open;

    /// <exception cref="CryptographicException">The key that sealed it is no longer in Secrets:KeyFile.</exception>
    internal async Task<SigningKey> NewestAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return open ??= Open(await FindAsync(ct) ?? await MakeAsync(ct));
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        open?.Dispose();
        gate.Dispose();
    }

    private async Task<CheckpointKey?> FindAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CheckpointKeys.AsNoTracking().OrderByDescending(key => key.Number).FirstOrDefaultAsync(ct);
    }

    /// <summary>Two processes that need it at once make the same number, and the slower one takes the other's.</summary>
    private async Task<CheckpointKey> MakeAsync(CancellationToken ct)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (publicKey, secret) = (made.ExportSubjectPublicKeyInfo(), made.ExportPkcs8PrivateKey());
        try
        {
            var key = new CheckpointKey(1, publicKey, box.Seal(secret, Place(CheckpointKey.FingerprintOf(publicKey))), time.GetUtcNow());
            await using var db = await dbs.CreateDbContextAsync(ct);
            db.CheckpointKeys.Add(key);
            return (await db.SaveAsync(Actor.Platform, new CheckpointKeyMade(key.Id), ct)).IsDone ? key : (await FindAsync(ct))!;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private SigningKey Open(CheckpointKey key)
    {
        var secret = box.Open(key.SealedKey, Place(key.Id));
        try
        {
            var pair = ECDsa.Create();
            pair.ImportPkcs8PrivateKey(secret, out _);
            return new SigningKey(key.Id, pair);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static SecretContext Place(string key) => new("marketplace", "none", "audit-signing-key", key);
}

/// <summary>An opened key.</summary>
internal sealed class SigningKey(string id, ECDsa pair) : IDisposable
{
    public string Id => id;

    public byte[] Sign(byte[] bytes) => pair.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public void Dispose() => pair.Dispose();
}
