using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Writes a descriptor as the file that a vendor keeps. Reading it gives the same answers.</summary>
public static class DescriptorText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Json(Descriptor descriptor) => Document(descriptor).ToJsonString(Options) + "\n";

    public static string Yaml(Descriptor descriptor) => Yaml(Document(descriptor));

    /// <summary>Any document. Block style; every text in double quotes, so that no reader takes it for something else.</summary>
    public static string Yaml(JsonNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        Append(text, document, 0);
        return text.ToString();
    }

    /// <summary>The document as a tree of JSON.</summary>
    public static JsonObject Document(Descriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var set = QuestionSets.Find(descriptor.QuestionSet) ?? QuestionSets.Current;
        return new JsonObject
        {
            [HeadKeys.Descriptor] = int.Parse(Descriptor.Structure, System.Globalization.CultureInfo.InvariantCulture),
            [HeadKeys.QuestionSet] = descriptor.QuestionSet,
            [HeadKeys.Vendor] = descriptor.Vendor,
            [HeadKeys.Offering] = descriptor.Offering,
            [HeadKeys.Answers] = AnswerJson.Write(set, descriptor.Answers),
        };
    }

    private static void Append(StringBuilder text, JsonNode? node, int level)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (key, value) in members)
                {
                    text.Append(' ', level * 2).Append(KeyOf(key)).Append(':');
                    Value(text, value, level);
                }

                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                {
                    text.Append(' ', level * 2).Append('-');
                    Value(text, item, level);
                }

                break;
            default:
                text.Append(' ', level * 2).Append(Scalar(node)).Append('\n');
                break;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int level)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Append(text, value, level + 1);
        }
        else
        {
            text.Append(' ').Append(Scalar(value)).Append('\n');
        }
    }

    private static string Scalar(JsonNode? node) => node?.ToJsonString(OneLine) ?? "null";

    private static string KeyOf(string key) => key.Length > 0 && key.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiDigit(key[0]) ? key : JsonSerializer.Serialize(key, OneLine);
}
