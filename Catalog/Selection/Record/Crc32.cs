namespace Catalog.Selection.Record;

/// <summary>The checksum of the .ZIP format: found faults of a disk, not of a forger.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Enumerable.Range(0, 8).Aggregate(
        (uint)index, (crc, _) => (crc & 1) == 1 ? (crc >> 1) ^ Polynomial : crc >> 1))];

    public static uint Of(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var each in content)
        {
            crc = (crc >> 8) ^ Table[(byte)(crc ^ each)];
        }

        return ~crc;
    }
}
