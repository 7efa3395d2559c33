using System.Security.Cryptography;
using Catalog;
using Catalog.Audit.Tree;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Audit;

/// <summary>The key that signs checkpoints: made at first need, kept sealed, opened in this process alone. The one with the highest number signs.</summary>
public sealed class SigningKeys(IDbContextFactory<MarketplaceDb> dbs, SecretBox box, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>By fingerprint; one that was replaced may still be signing in another turn.</summary>
    private readonly Dictionary<string, SigningKey> opened = new(StringComparer.Ordinal);

    /// <exception cref="CryptographicException">The key that sealed it is no longer in Secrets:KeyFile.</exception>
    internal async Task<SigningKey> NewestAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            // Asked anew each time: another process may have put a new key in its place.
            var newest = await FindAsync(ct) ?? await MakeAsync(number: 1, ct);
            return opened.TryGetValue(newest.Id, out var known) ? known : opened[newest.Id] = Open(newest);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Makes a key that signs from now on, in every process; the older ones stay published, because what they signed stays.</summary>
    /// <returns>The key that signs now, and the one that did until now; <c>null</c> = there was none.</returns>
    internal async Task<(CheckpointKey Now, CheckpointKey? Before)> RotateAsync(CancellationToken ct)
    {
        var before = await FindAsync(ct);
        return (await MakeAsync((before?.Number ?? 0) + 1, ct), before);
    }

    public void Dispose()
    {
        foreach (var key in opened.Values)
        {
            key.Dispose();
        }

        gate.Dispose();
    }

    private async Task<CheckpointKey?> FindAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CheckpointKeys.AsNoTracking().OrderByDescending(key => key.Number).FirstOrDefaultAsync(ct);
    }

    /// <summary>Two processes that need it at once make the same number, and the slower one takes the other's.</summary>
    private async Task<CheckpointKey> MakeAsync(int number, CancellationToken ct)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (publicKey, secret) = (made.ExportSubjectPublicKeyInfo(), made.ExportPkcs8PrivateKey());
        try
        {
            var key = new CheckpointKey(number, publicKey, box.Seal(secret, Place(CheckpointKey.FingerprintOf(publicKey))), time.GetUtcNow());
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
