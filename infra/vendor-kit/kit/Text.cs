using System.Text.Json;
using System.Text.Json.Nodes;

namespace VendorKit;

internal static class Text
{
    /// <returns><c>null</c> when there is no such member, or it is no text.</returns>
    public static string? Of(JsonObject? body, string member) =>
        body?[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
