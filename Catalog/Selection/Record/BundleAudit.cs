using System.Text.Json;
using Catalog.Audit.Tree;

namespace Catalog.Selection.Record;

/// <summary>What the audit log says of a bundle, once key, signature, proof and event agree with one another.</summary>
/// <param name="Event">The kept fact that the case was locked.</param>
/// <param name="Details">Its own members.</param>
internal sealed record BundleAudit(string Key, Checkpoint Checkpoint, long Position, JsonElement Event, JsonElement Details)
{
    /// <summary>From what is trusted to what it proves: key, signature, proof, event.</summary>
    public static (BundleAudit? Said, BundleFinding? Wrong) Read(BundleFiles files, string? pinned)
    {
        var (key, publicKey, wrongKey) = ReadKey(files, pinned);
        if (wrongKey is not null)
        {
            return (null, wrongKey);
        }

        var (checkpoint, wrongCheckpoint) = ReadCheckpoint(files, key, publicKey);
        if (checkpoint is null)
        {
            return (null, wrongCheckpoint);
        }

        var (kept, notRead) = files.Json(RecordNames.Event);
        if (notRead is not null)
        {
            return (null, notRead);
        }

        var (position, wrongProof) = ReadProof(files, checkpoint, kept);
        return wrongProof is not null ? (null, wrongProof)
            : DetailsOf(kept) is { } details ? (new BundleAudit(key, checkpoint, position, kept, details), null)
            : (null, files.Wrong(RecordNames.Event, RecordFaults.EventWrong));
    }

    private static (string Key, byte[] PublicKey, BundleFinding? Wrong) ReadKey(BundleFiles files, string? pinned)
    {
        var (content, wrong) = files.Json(RecordNames.Key);
        var publicKey = wrong is null ? content.Hex("publicKey") : null;
        wrong ??= files.Differs(RecordNames.Key, publicKey is null ? null : CheckpointKey.FileOf(publicKey));
        if (wrong is not null || publicKey is null)
        {
            return (string.Empty, [], wrong);
        }

        var key = CheckpointKey.FingerprintOf(publicKey);
        return (key, publicKey, pinned is null || pinned == key ? null : files.Wrong(RecordNames.Key, RecordFaults.KeyWrong(key)));
    }

    private static (Checkpoint? Checkpoint, BundleFinding? Wrong) ReadCheckpoint(BundleFiles files, string key, byte[] publicKey)
    {
        var (content, wrong) = files.Json(RecordNames.Checkpoint);
        if (wrong is not null)
        {
            return (null, wrong);
        }

        var signature = content.Hex("signature");
        var said = content.Integer("size") is { } size && content.Hex("root") is { } root && content.Instant("time") is { } at && content.Text("key") is { } named
            ? new Checkpoint(size, root, at, named)
            : null;
        if (files.Differs(RecordNames.Checkpoint, said is null || signature is null ? null : new SignedCheckpoint(said, signature).ToFile()) is { } odd)
        {
            return (null, odd);
        }

        return said!.Key == key && CheckpointKey.Verifies(publicKey, said.Bytes(), signature!)
            ? (said, null)
            : (null, files.Wrong(RecordNames.Checkpoint, RecordFaults.SignatureWrong));
    }

    private static (long Position, BundleFinding? Wrong) ReadProof(BundleFiles files, Checkpoint checkpoint, JsonElement kept)
    {
        var (content, wrong) = files.Json(RecordNames.Proof);
        if (wrong is not null)
        {
            return (0, wrong);
        }

        var (id, position, size) = (content.Text("event"), content.Integer("position") ?? -1, content.Integer("size") ?? -1);
        var (leaf, path) = (content.Hex("leaf"), content.Hashes("path"));
        if (files.Differs(RecordNames.Proof, id is null || leaf is null || path is null ? null : ProofFile.Write(id, leaf, position, size, path)) is { } odd)
        {
            return (0, odd);
        }

        var own = TreeHash.Leaf(files[RecordNames.Event].Content);
        bool Leads(byte[] from) => TreeProof.Root(from, position, size, path!) is { } root && root.AsSpan().SequenceEqual(checkpoint.Root);
        var isProof = size == checkpoint.Size && (Leads(leaf!) || Leads(own));
        return !isProof ? (0, files.Wrong(RecordNames.Proof, RecordFaults.ProofWrong))
            : !Leads(own) ? (0, files.Wrong(RecordNames.Event, RecordFaults.EventWrong))
            : !own.AsSpan().SequenceEqual(leaf) || id != kept.Text("id") ? (0, files.Wrong(RecordNames.Proof, RecordFaults.ProofWrong))
            : (position, null);
    }

    private static JsonElement? DetailsOf(JsonElement kept)
    {
        if (kept.Text("fact") != nameof(SelectionLocked) || kept.Text("details") is not { } text)
        {
            return null;
        }

        try
        {
            using var details = JsonDocument.Parse(text);
            return details.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
