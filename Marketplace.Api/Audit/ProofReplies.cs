using Catalog;
using Catalog.Audit.Tree;

namespace Marketplace.Api.Audit;

/// <summary>A signed state of the audit log.</summary>
/// <param name="Form">Form of the signed bytes: the canonical JSON (RFC 8785) of all other members but the signature.</param>
/// <param name="Key">Fingerprint of the signing key, see the list of keys.</param>
/// <param name="Root">Root of the Merkle tree (RFC 9162, SHA-256) in hexadecimal.</param>
/// <param name="Size">Number of leaves.</param>
/// <param name="Time">When it was signed: UTC with six decimals, exactly as it is signed.</param>
/// <param name="Signature">ECDSA over P-256 with SHA-256, r and s of 32 bytes each, in hexadecimal.</param>
public sealed record CheckpointReply(string Form, string Key, string Root, long Size, string Time, string Signature)
{
    internal static CheckpointReply Of(SignedCheckpoint kept) => new(
        Checkpoint.Form, kept.Key, Convert.ToHexStringLower(kept.Root), kept.Size, CanonicalJson.Instant(kept.At), Convert.ToHexStringLower(kept.Signature));
}

/// <summary>A key with which checkpoints are or were signed.</summary>
/// <param name="Fingerprint">SHA-256 of the public key in hexadecimal.</param>
/// <param name="Algorithm">Curve, hash and form of the signature.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo (DER) in hexadecimal.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record CheckpointKeyReply(string Fingerprint, string Algorithm, string PublicKey, DateTimeOffset MadeAt)
{
    internal static CheckpointKeyReply Of(CheckpointKey key) =>
        new(key.Id, CheckpointKey.Algorithm, Convert.ToHexStringLower(key.PublicKey), Tokyo.At(key.MadeAt));
}

/// <summary>Every key, the newest first.</summary>
/// <param name="Items">The keys.</param>
public sealed record CheckpointKeysReply(IReadOnlyList<CheckpointKeyReply> Items);

/// <summary>That one event is in the log.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Leaf">Hash of its leaf in hexadecimal.</param>
/// <param name="Position">Its place, from 0.</param>
/// <param name="Size">Size of the log that the proof is for.</param>
/// <param name="Path">Hashes from the leaf to the root (RFC 9162, 2.1.3) in hexadecimal.</param>
/// <param name="Checkpoint">The signed state with that size.</param>
public sealed record InclusionReply(Guid Event, string Leaf, long Position, long Size, IReadOnlyList<string> Path, CheckpointReply Checkpoint);

/// <summary>That the log only grew from one size to another.</summary>
/// <param name="From">The smaller size.</param>
/// <param name="To">The larger size.</param>
/// <param name="Path">Hashes (RFC 9162, 2.1.4) in hexadecimal.</param>
public sealed record ConsistencyReply(long From, long To, IReadOnlyList<string> Path);

/// <summary>One of the two proofs.</summary>
/// <param name="Inclusion">Given for <c>event</c>; otherwise <c>null</c>.</param>
/// <param name="Consistency">Given for <c>from</c> and <c>to</c>; otherwise <c>null</c>.</param>
public sealed record ProofReply(InclusionReply? Inclusion, ConsistencyReply? Consistency)
{
    internal static ProofReply Of(InclusionProof proof) => new(
        new InclusionReply(
            proof.Event, Convert.ToHexStringLower(proof.Leaf), proof.Position, proof.Checkpoint.Size, Hex(proof.Path), CheckpointReply.Of(proof.Checkpoint)), null);

    internal static ProofReply Of(ConsistencyProof proof) => new(null, new ConsistencyReply(proof.From, proof.To, Hex(proof.Path)));

    private static IReadOnlyList<string> Hex(IReadOnlyList<byte[]> hashes) => [.. hashes.Select(Convert.ToHexStringLower)];
}
