using System.Text.Json.Nodes;

namespace Catalog.Audit.Tree;

/// <summary>The state of the log that the marketplace signs: from then on nothing before it can change unseen.</summary>
/// <param name="Size">Number of leaves.</param>
/// <param name="Root">Root of the tree of that size.</param>
/// <param name="At">When it was signed.</param>
/// <param name="Key">Fingerprint of the signing key.</param>
public sealed record Checkpoint(long Size, byte[] Root, DateTimeOffset At, string Key)
{
    /// <summary>Tells this form of signed bytes from every other.</summary>
    public const string Form = "urn:marketplace:audit:checkpoint:1";

    /// <summary>What is signed: the canonical JSON of all members but the signature.</summary>
    public byte[] Bytes() => CanonicalJson.Write(Members());

    internal JsonObject Members() => new()
    {
        ["form"] = Form,
        ["key"] = Key,
        ["root"] = Convert.ToHexStringLower(Root),
        ["size"] = Size,
        ["time"] = CanonicalJson.Instant(At),
    };
}

/// <summary>A checkpoint as kept, with its signature.</summary>
public sealed class SignedCheckpoint
{
    private SignedCheckpoint() { }

    /// <param name="checkpoint">What was signed.</param>
    /// <param name="signature">ECDSA over P-256 with SHA-256, r and s of 32 bytes each (IEEE P1363).</param>
    public SignedCheckpoint(Checkpoint checkpoint, byte[] signature)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        (Size, Root, At, Key) = (checkpoint.Size, checkpoint.Root, checkpoint.At, checkpoint.Key);
        Signature = signature;
    }

    public long Size { get; private set; }

    public byte[] Root { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public string Key { get; private set; } = null!;

    public byte[] Signature { get; private set; } = null!;

    public Checkpoint Checkpoint => new(Size, Root, At, Key);

    /// <summary>As a file: canonical JSON with the signature in it.</summary>
    public byte[] ToFile()
    {
        var members = Checkpoint.Members();
        members["signature"] = Convert.ToHexStringLower(Signature);
        return CanonicalJson.Write(members);
    }
}
