using System.Buffers.Binary;
using System.Text;

namespace Catalog.Selection.Record;

/// <summary>A file in a bundle.</summary>
/// <param name="Name">ASCII.</param>
/// <param name="Offset">Of its first byte in the archive.</param>
internal sealed record BundleEntry(string Name, byte[] Content, long Offset = 0);

/// <summary>Writes an archive of which every byte follows from names and contents: stored, in order, without times or extra fields.</summary>
/// <remarks>A subset of the .ZIP file format (APPNOTE 6.3, 4.3) that every unpacker reads.</remarks>
internal static class BundleZip
{
    public const uint LocalMark = 0x04034b50;

    public const uint CentralMark = 0x02014b50;

    public const int LocalBytes = 30;

    private const uint EndMark = 0x06054b50;

    private const int CentralBytes = 46;

    private const int EndBytes = 22;

    private const ushort Version = 20;

    /// <summary>1 January 1980, the first day that the format knows.</summary>
    private const ushort NoDay = 0x0021;

    public static byte[] Write(IReadOnlyList<BundleEntry> entries)
    {
        using var archive = new MemoryStream();
        using var central = new MemoryStream();
        foreach (var entry in entries)
        {
            var (name, crc, offset) = (Encoding.ASCII.GetBytes(entry.Name), Crc32.Of(entry.Content), (uint)archive.Length);
            archive.Write(Local(name, entry.Content, crc));
            archive.Write(entry.Content);
            central.Write(Central(name, entry.Content, crc, offset));
        }

        var start = (uint)archive.Length;
        archive.Write(central.ToArray());
        archive.Write(End((ushort)entries.Count, (uint)central.Length, start));
        return archive.ToArray();
    }

    private static byte[] Local(byte[] name, byte[] content, uint crc)
    {
        var head = new byte[LocalBytes + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(head, LocalMark);
        Common(head.AsSpan(4), name, content, crc);
        name.CopyTo(head, LocalBytes);
        return head;
    }

    private static byte[] Central(byte[] name, byte[] content, uint crc, uint offset)
    {
        var head = new byte[CentralBytes + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(head, CentralMark);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(4), Version);
        Common(head.AsSpan(6), name, content, crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(42), offset);
        name.CopyTo(head, CentralBytes);
        return head;
    }

    /// <summary>What both headers say in the same order: version, no flag, stored, no time, sizes, length of the name, no extra field.</summary>
    private static void Common(Span<byte> head, byte[] name, byte[] content, uint crc)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], NoDay);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)name.Length);
    }

    private static byte[] End(ushort count, uint length, uint start)
    {
        var end = new byte[EndBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndMark);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        return end;
    }
}
