namespace Catalog.Selection.Record;

/// <summary>The final record of a case with its papers, byte for byte as it was locked (意思決定の記録).</summary>
public sealed class DecisionRecord
{
    private DecisionRecord() { }

    public DecisionRecord(SelectionId selection, string digest, string bundleDigest, IEnumerable<RecordFile> files, DateTimeOffset now)
    {
        (Selection, Digest, BundleDigest, LockedAt) = (selection, digest, bundleDigest, now);
        Files = [.. files];
    }

    public SelectionId Selection { get; private set; }

    /// <summary>SHA-256 of the record, in hexadecimal; the papers carry it.</summary>
    public string Digest { get; private set; } = null!;

    /// <summary>SHA-256 of the list of all files, in hexadecimal; the audit log carries it.</summary>
    public string BundleDigest { get; private set; } = null!;

    public DateTimeOffset LockedAt { get; private set; }

    /// <summary>Record, schema, papers and the list of them.</summary>
    public List<RecordFile> Files { get; private set; } = [];
}

/// <summary>One file of a locked record.</summary>
public sealed class RecordFile
{
    private RecordFile() { }

    public RecordFile(string name, byte[] content) => (Name, Content) = (name, content);

    public SelectionId Selection { get; private set; }

    /// <summary>Name in the bundle, such as <c>papers/reason.pdf</c>.</summary>
    public string Name { get; private set; } = null!;

    public byte[] Content { get; private set; } = null!;
}
