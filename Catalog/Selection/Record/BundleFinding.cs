namespace Catalog.Selection.Record;

/// <summary>The first thing that is wrong with a bundle.</summary>
/// <param name="Entry">The file in it, or <see cref="Archive"/>.</param>
/// <param name="Offset">Where in the bundle, in bytes from its beginning.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record BundleFinding(string Entry, long Offset, Fault Fault)
{
    /// <summary>Stands for what belongs to no file: the directory of the archive and its end.</summary>
    public const string Archive = "(archive)";
}

/// <summary>What an intact bundle shows.</summary>
/// <param name="Digest">SHA-256 of the record; the papers carry it.</param>
/// <param name="Position">Place of the lock in the audit log, from 0.</param>
/// <param name="Size">Size of the log that was signed.</param>
/// <param name="SignedAt">When, as it stands in the checkpoint.</param>
/// <param name="Key">Fingerprint of the key. Only whoever got it elsewhere knows that it is the marketplace's.</param>
public sealed record IntactBundle(string Digest, long Position, long Size, string SignedAt, string Key);

/// <summary>Intact, or the first thing that is wrong.</summary>
public sealed record BundleVerdict(IntactBundle? Intact, BundleFinding? Wrong);
