using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Selection.Record;

/// <summary>One line of the list of files.</summary>
internal sealed record ManifestLine(string Name, long Size, string Digest)
{
    public static ManifestLine Of(string name, byte[] content) => new(name, content.Length, BundleManifest.DigestOf(content));
}

/// <summary>The list of all files of a locked record, with size and SHA-256: its own digest stands in the audit log.</summary>
internal static class BundleManifest
{
    public const string Form = "urn:marketplace:bundle-manifest:1";

    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static byte[] Write(IEnumerable<ManifestLine> lines) => CanonicalJson.Write(new JsonObject
    {
        ["files"] = new JsonArray([.. lines.Select(line => (JsonNode)new JsonObject { ["name"] = line.Name, ["sha256"] = line.Digest, ["size"] = line.Size })]),
        ["form"] = Form,
    });

    /// <summary>The lines; <c>null</c> = these bytes are not such a list, written in the one way.</summary>
    public static IReadOnlyList<ManifestLine>? Read(JsonElement manifest, ReadOnlySpan<byte> bytes)
    {
        if (!manifest.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var lines = files.EnumerateArray().Select(Line).OfType<ManifestLine>().ToList();
        return bytes.SequenceEqual(Write(lines)) ? lines : null;
    }

    private static ManifestLine? Line(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object
        && line.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
        && line.TryGetProperty("sha256", out var digest) && digest.ValueKind == JsonValueKind.String
        && line.TryGetProperty("size", out var size) && size.TryGetLong(out var length)
            ? new ManifestLine(name.GetString()!, length, digest.GetString()!)
            : null;

    private static bool TryGetLong(this JsonElement element, out long value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out value);
    }
}
