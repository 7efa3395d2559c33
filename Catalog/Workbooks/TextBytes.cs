using System.Text;

namespace Catalog.Workbooks;

/// <summary>Bytes of a text file as text: UTF-8 with or without its mark, or the encoding of Japanese Windows (CP932). Nothing is guessed in part.</summary>
internal static class TextBytes
{
    private const int JapaneseWindows = 932;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(
        JapaneseWindows, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary><c>null</c> when the bytes are neither.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return bytes.StartsWith(mark) ? Decode(Utf8, bytes[mark.Length..]) : Decode(Utf8, bytes) ?? Decode(Cp932, bytes);
    }

    private static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
