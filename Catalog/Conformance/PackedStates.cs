namespace Catalog.Conformance;

/// <summary>One <see cref="Implementation"/> a requirement, two bits each, in the order of the specification: 800 rows are 200 bytes.</summary>
public readonly struct PackedStates
{
    private const int PerByte = 4;

    private readonly byte[]? bytes;

    public PackedStates(byte[]? bytes) => this.bytes = bytes;

    private PackedStates(int count) => bytes = new byte[(count + PerByte - 1) / PerByte];

    /// <summary>What is said at a place; beyond the end nothing is said.</summary>
    public Implementation this[int place]
    {
        get
        {
            var at = place / PerByte;
            return bytes is not null && (uint)at < (uint)bytes.Length
                ? (Implementation)((bytes[at] >> (place % PerByte * 2)) & 3)
                : Implementation.Unknown;
        }
    }

    /// <summary>Packs what is said at each of <paramref name="count"/> places.</summary>
    public static PackedStates Of(int count, Func<int, Implementation> says)
    {
        ArgumentNullException.ThrowIfNull(says);
        var packed = new PackedStates(count);
        for (var place = 0; place < count; place++)
        {
            packed.bytes![place / PerByte] |= (byte)((int)says(place) << (place % PerByte * 2));
        }

        return packed;
    }

    /// <summary>As stored.</summary>
    public byte[] ToBytes() => bytes ?? [];
}
