using System.Security.Cryptography;
using Catalog.Audit.Tree;
using TestKit;

namespace Catalog.Tests.Audit;

/// <summary>Signs checkpoints as the Api does, with a key that nobody seals.</summary>
internal sealed class TestSigner
{
    private readonly ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private bool isKept;

    public byte[] PublicKey => pair.ExportSubjectPublicKeyInfo();

    public string Key => CheckpointKey.FingerprintOf(PublicKey);

    public byte[] Sign(byte[] bytes) => pair.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Places what waits, and signs.</summary>
    public async Task<TreeHead> SignAsync(TestDatabase database, CancellationToken ct)
    {
        if (!isKept)
        {
            await using var db = await database.Dbs.CreateDbContextAsync(ct);
            db.CheckpointKeys.Add(new CheckpointKey(1, PublicKey, [1], DateTimeOffset.UnixEpoch));
            isKept = (await db.SaveAsync(Actor.Platform, new CheckpointKeyMade(Key), ct)).IsDone;
        }

        var head = await database.Get<PlaceFacts>().RunAsync(ct);
        await database.Get<SignCheckpoint>().RunAsync(head, Key, Sign, ct);
        return head;
    }
}
