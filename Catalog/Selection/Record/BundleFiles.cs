using System.Text.Json;

namespace Catalog.Selection.Record;

/// <summary>The files of a bundle that was taken apart.</summary>
internal sealed class BundleFiles(IReadOnlyList<BundleEntry> entries, long length)
{
    public BundleEntry this[string name] => entries.Single(entry => entry.Name == name);

    /// <summary>What the list of files speaks of: everything before it.</summary>
    public IReadOnlyList<BundleEntry> Listed => [.. entries.TakeWhile(entry => entry.Name != RecordNames.Manifest)];

    /// <summary>Every file of a bundle is there once, in its place, and nothing else.</summary>
    public BundleFinding? Misplaced()
    {
        var papers = entries.Select(entry => entry.Name).Where(RecordNames.IsPaper).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string[] expected = [RecordNames.Record, RecordNames.Schema, .. papers, RecordNames.Manifest, .. RecordNames.Audit];
        for (var place = 0; place < Math.Max(expected.Length, entries.Count); place++)
        {
            if (place >= expected.Length || (place < entries.Count && entries[place].Name != expected[place] && entries.Any(entry => entry.Name == expected[place])))
            {
                return new BundleFinding(entries[place].Name, entries[place].Offset, RecordFaults.FileUnexpected);
            }

            if (place >= entries.Count || entries[place].Name != expected[place])
            {
                return new BundleFinding(expected[place], place < entries.Count ? entries[place].Offset : length, RecordFaults.FileMissing(expected[place]));
            }
        }

        return null;
    }

    /// <summary>A file of canonical JSON, or where it is not.</summary>
    public (JsonElement Content, BundleFinding? Wrong) Json(string name)
    {
        var entry = this[name];
        return CanonicalJson.Read(entry.Content, out var wrong) is { } content
            ? (content, null)
            : (default, new BundleFinding(name, entry.Offset + wrong, RecordFaults.FileNotCanonical));
    }

    /// <summary>Whether a file is what its own members make it, to the last byte.</summary>
    public BundleFinding? Differs(string name, byte[]? rewritten)
    {
        var entry = this[name];
        return rewritten is not null && entry.Content.AsSpan().SequenceEqual(rewritten)
            ? null
            : new BundleFinding(name, entry.Offset + (rewritten is null ? 0 : entry.Content.AsSpan().CommonPrefixLength(rewritten)), RecordFaults.FileNotCanonical);
    }

    public BundleFinding Wrong(string name, Fault fault) => new(name, this[name].Offset, fault);
}
