using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Catalog.Selection.Record;

/// <summary>Members of a file that somebody else may have written: anything else than expected is <c>null</c>.</summary>
internal static class BundleFields
{
    private const int LongestHex = 1_024;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static long? Integer(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public static byte[]? Hex(this JsonElement element, string name) => Hex(element.Text(name));

    public static IReadOnlyList<byte[]>? Hashes(this JsonElement element, string name)
    {
        if (element.Member(name) is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var hashes = array.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.String ? Hex(each.GetString()) : null).OfType<byte[]>().ToList();
        return hashes.Count == array.GetArrayLength() && hashes.TrueForAll(hash => hash.Length == Audit.Tree.TreeHash.Bytes) ? hashes : null;
    }

    public static DateTimeOffset? Instant(this JsonElement element, string name) =>
        DateTimeOffset.TryParseExact(
            element.Text(name), "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static byte[]? Hex(string? text) =>
        text is { Length: > 0 and <= LongestHex } && text.Length % 2 == 0 && !text.AsSpan().ContainsAnyExcept(Digits) ? Convert.FromHexString(text) : null;
}
