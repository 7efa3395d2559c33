using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Audit.Tree;

/// <summary>What a leaf of the tree says: the whole kept fact as canonical JSON.</summary>
public static class LeafBytes
{
    /// <remarks>The details stand as the text that was kept, so that not one character of it can differ.</remarks>
    public static byte[] Of(AuditEvent kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return CanonicalJson.Write(new JsonObject
        {
            ["actor"] = new JsonObject
            {
                ["id"] = kept.ActorId,
                ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(kept.ActorKind.ToString()),
                ["name"] = kept.ActorName,
                ["role"] = JsonNamingPolicy.CamelCase.ConvertName(kept.ActorRole.ToString()),
            },
            ["at"] = CanonicalJson.Instant(kept.At),
            ["details"] = kept.Details,
            ["fact"] = kept.Fact,
            ["id"] = kept.Id.ToString("D"),
            ["municipality"] = kept.Municipality?.Value,
            ["subject"] = kept.Subject,
        });
    }
}
