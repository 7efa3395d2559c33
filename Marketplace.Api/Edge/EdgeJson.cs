using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Marketplace.Api.Edge;

/// <summary>How the API reads and writes JSON: camelCase, enumerations as words, and nothing unknown or missing let through.</summary>
internal static class EdgeJson
{
    public static void Apply(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.AllowDuplicateProperties = false;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
