namespace Catalog.Selection.Record;

/// <summary>Checks a bundle with nothing but its own bytes: no database, no network, no configuration.</summary>
/// <remarks>
/// A bundle proves itself against the key in it. That the key is the marketplace's, a reader knows from elsewhere
/// – a printed fingerprint, <c>GET /api/v1/audit/keys</c> – and names it.
/// </remarks>
public static class VerifyBundle
{
    /// <summary>The largest bundle that is looked at.</summary>
    public const int MostBytes = BundleWalk.MostBytes;

    /// <param name="archive">The bundle as it was downloaded.</param>
    /// <param name="key">Fingerprint of the key that must have signed; <c>null</c> = whichever lies in the bundle.</param>
    public static BundleVerdict Run(byte[] archive, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var (entries, wrong) = BundleWalk.Read(archive);
        var files = new BundleFiles(entries, archive.Length);
        if ((wrong ?? files.Misplaced()) is { } misplaced)
        {
            return new BundleVerdict(null, misplaced);
        }

        var (audit, disagreement) = BundleAudit.Read(files, key);
        return audit is null ? new BundleVerdict(null, disagreement)
            : (WrongFile(files, audit) ?? WrongRecord(files, audit)) is { } changed ? new BundleVerdict(null, changed)
            : new BundleVerdict(
                new IntactBundle(audit.Details.Text("digest")!, audit.Position, audit.Checkpoint.Size, CanonicalJson.Instant(audit.Checkpoint.At), audit.Key), null);
    }

    /// <summary>The audit log speaks of the list of files, and the list of every file.</summary>
    private static BundleFinding? WrongFile(BundleFiles files, BundleAudit audit)
    {
        var stated = audit.Details.Text("bundleDigest") ?? string.Empty;
        var manifest = files[RecordNames.Manifest];
        if (BundleManifest.DigestOf(manifest.Content) != stated)
        {
            return files.Wrong(RecordNames.Manifest, RecordFaults.DigestWrong(stated));
        }

        var (content, wrong) = files.Json(RecordNames.Manifest);
        if (wrong is not null || BundleManifest.Read(content, manifest.Content) is not { } lines)
        {
            return wrong ?? files.Wrong(RecordNames.Manifest, RecordFaults.FileNotCanonical);
        }

        var listed = files.Listed;
        foreach (var (line, entry) in lines.Zip(listed))
        {
            if (line.Name != entry.Name)
            {
                return listed.Any(each => each.Name == line.Name)
                    ? files.Wrong(entry.Name, RecordFaults.FileUnexpected)
                    : new BundleFinding(line.Name, entry.Offset, RecordFaults.FileMissing(line.Name));
            }

            if (line != ManifestLine.Of(entry.Name, entry.Content))
            {
                return new BundleFinding(entry.Name, entry.Offset, RecordFaults.DigestWrong(line.Digest));
            }
        }

        return lines.Count == listed.Count ? null
            : lines.Count > listed.Count ? new BundleFinding(lines[listed.Count].Name, manifest.Offset, RecordFaults.FileMissing(lines[listed.Count].Name))
            : files.Wrong(listed[lines.Count].Name, RecordFaults.FileUnexpected);
    }

    private static BundleFinding? WrongRecord(BundleFiles files, BundleAudit audit)
    {
        var stated = audit.Details.Text("digest") ?? string.Empty;
        if (BundleManifest.DigestOf(files[RecordNames.Record].Content) != stated)
        {
            return files.Wrong(RecordNames.Record, RecordFaults.DigestWrong(stated));
        }

        var (record, wrong) = files.Json(RecordNames.Record);
        if (wrong is not null)
        {
            return wrong;
        }

        var told = record.Member("case");
        return told?.Text("id") == audit.Event.Text("subject") && told?.Member("municipality")?.Text("code") == audit.Event.Text("municipality")
            ? null
            : files.Wrong(RecordNames.Record, RecordFaults.RecordOfAnotherCase);
    }
}
