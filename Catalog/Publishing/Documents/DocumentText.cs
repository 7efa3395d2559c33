using System.Text;

namespace Catalog.Publishing.Documents;

/// <summary>Bytes as text: UTF-8 with or without its mark, and nothing else.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary><c>null</c> when the bytes are no UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
