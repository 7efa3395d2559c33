using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace TestKit.Quotes;

/// <summary>The ways in which an amount could stand somewhere: whoever looks for it looks for all of them.</summary>
public static class Spellings
{
    public static IReadOnlyList<string> Of(long amount)
    {
        var plain = amount.ToString(CultureInfo.InvariantCulture);
        var grouped = amount.ToString("#,0", CultureInfo.InvariantCulture);
        return
        [
            plain, grouped, Wide(plain), Wide(grouped), amount.ToString("x", CultureInfo.InvariantCulture), amount.ToString("X", CultureInfo.InvariantCulture),
            .. Base64(plain), string.Concat(plain.Select(digit => $"&#{(int)digit};")), grouped.Replace(",", "%2C", StringComparison.Ordinal),
        ];
    }

    /// <summary>The same as bytes of a file: UTF-8, UTF-16, and the number itself in either order, as short as it goes.</summary>
    public static IReadOnlyList<byte[]> BytesOf(long amount)
    {
        var (big, little) = (new byte[sizeof(long)], new byte[sizeof(long)]);
        BinaryPrimitives.WriteInt64BigEndian(big, amount);
        BinaryPrimitives.WriteInt64LittleEndian(little, amount);
        return [.. Of(amount).SelectMany(text => (byte[][])[Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)]), big, little, [.. big.SkipWhile(each => each == 0)]];
    }

    private static string Wide(string text) => new([.. text.Select(letter => (char)(letter + 0xFEE0))]);

    /// <summary>Inside a longer text the digits can begin at three places of a group; the outermost letters depend on the neighbours.</summary>
    private static IEnumerable<string> Base64(string text) => Enumerable.Range(0, 3).Select(shift =>
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', shift) + text)).TrimEnd('=');
        return encoded[(shift == 0 ? 0 : 2 * shift)..^1];
    });
}
