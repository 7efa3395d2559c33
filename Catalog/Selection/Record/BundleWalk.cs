using System.Buffers.Binary;
using System.Text;

namespace Catalog.Selection.Record;

/// <summary>Takes an archive apart by itself and accepts only the bytes that <see cref="BundleZip"/> would write.</summary>
/// <remarks>It follows no offset and unpacks nothing, so that a hostile archive costs no more than its own length.</remarks>
internal static class BundleWalk
{
    public const int MostBytes = 64 * 1024 * 1024;

    private const int MostEntries = 64;

    private const int LongestName = 120;

    public static (IReadOnlyList<BundleEntry> Entries, BundleFinding? Wrong) Read(byte[] archive)
    {
        if (archive.Length > MostBytes)
        {
            return ([], new BundleFinding(BundleFinding.Archive, MostBytes, RecordFaults.BundleTooLarge(MostBytes)));
        }

        var entries = new List<BundleEntry>();
        var at = 0;
        while (Mark(archive, at) == BundleZip.LocalMark)
        {
            if (entries.Count == MostEntries || Entry(archive, at) is not { } entry)
            {
                return (entries, Unreadable(entries, at));
            }

            entries.Add(entry);
            at = (int)entry.Offset + entry.Content.Length;
        }

        return (entries, Compare(archive, entries));
    }

    private static uint Mark(byte[] archive, int at) =>
        at + sizeof(uint) <= archive.Length ? BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(at)) : 0;

    /// <summary>The entry whose header begins here; <c>null</c> = there is no such entry within the archive.</summary>
    private static BundleEntry? Entry(byte[] archive, int at)
    {
        var head = archive.AsSpan(at);
        if (head.Length < BundleZip.LocalBytes)
        {
            return null;
        }

        var (size, length) = (BinaryPrimitives.ReadUInt32LittleEndian(head[22..]), BinaryPrimitives.ReadUInt16LittleEndian(head[26..]));
        if (length is 0 or > LongestName || size > head.Length - BundleZip.LocalBytes - length)
        {
            return null;
        }

        var name = head.Slice(BundleZip.LocalBytes, length);
        var start = at + BundleZip.LocalBytes + length;
        return name.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            ? null
            : new BundleEntry(Encoding.ASCII.GetString(name), archive[start..(start + (int)size)], start);
    }

    private static BundleFinding Unreadable(List<BundleEntry> entries, int at) =>
        new(entries.Count == 0 ? BundleFinding.Archive : entries[^1].Name, at, RecordFaults.BundleUnreadable);

    /// <summary>The first byte that is not as it would be written, and whose it is.</summary>
    private static BundleFinding? Compare(byte[] archive, List<BundleEntry> entries)
    {
        var written = BundleZip.Write(entries);
        var first = archive.AsSpan().CommonPrefixLength(written);
        if (first == archive.Length && first == written.Length)
        {
            return null;
        }

        var owner = entries.Find(entry => first < entry.Offset + entry.Content.Length);
        return new BundleFinding(owner?.Name ?? BundleFinding.Archive, first, RecordFaults.BundleChanged);
    }
}
