using System.Text.Json.Nodes;

namespace Catalog.Audit.Tree;

/// <summary>An inclusion proof as a file.</summary>
public static class ProofFile
{
    public static byte[] Write(string id, byte[] leaf, long position, long size, IEnumerable<byte[]> path) => CanonicalJson.Write(new JsonObject
    {
        ["event"] = id,
        ["leaf"] = Convert.ToHexStringLower(leaf),
        ["path"] = new JsonArray([.. path.Select(hash => (JsonNode)Convert.ToHexStringLower(hash))]),
        ["position"] = position,
        ["size"] = size,
    });
}
