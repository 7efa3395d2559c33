using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>Formats in which a case can be written.</summary>
[Flags]
internal enum Formats
{
    Yaml = 1,
    Json = 2,
    Workbook = 4,
    /// <summary>What has no place in the workbook: unknown names, wrong shapes.</summary>
    Trees = Yaml | Json,
    All = Trees | Workbook,
}

/// <summary>One descriptor of the corpus: how it differs from the sound one, and what is to be found.</summary>
/// <param name="Expected"><c>reason@place</c>, in order; the code is <c>publishing.reason</c>. Empty = sound.</param>
internal sealed record Case(string Name, Action<JsonObject> Edit, Formats Formats, params string[] Expected)
{
    public JsonObject Document()
    {
        var document = SoundDescriptor.Copy();
        Edit(document);
        return document;
    }
}

/// <summary>Edits of the sound descriptor, by the path of an answer.</summary>
internal static partial class Edits
{
    public static Action<JsonObject> Set(string path, JsonNode? value) => document => Put(document["answers"]!, path, value?.DeepClone());

    public static Action<JsonObject> Remove(string path) => document => Drop(document["answers"]!, path);

    public static Action<JsonObject> Add(string table, string row) => document => (At(document["answers"]!, Steps(table)) as JsonArray)!.Add(JsonNode.Parse(row));

    public static Action<JsonObject> Head(string member, JsonNode? value) => document => document[member] = value?.DeepClone();

    public static Action<JsonObject> WithoutHead(string member) => document => document.Remove(member);

    public static Action<JsonObject> All(params Action<JsonObject>[] edits) => document => Array.ForEach(edits, edit => edit(document));

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private static void Put(JsonNode root, string path, JsonNode? value)
    {
        var steps = Steps(path);
        var parent = At(root, steps[..^1]);
        if (parent is JsonArray list)
        {
            list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent.AsObject()[steps[^1]] = value;
        }
    }

    private static void Drop(JsonNode root, string path)
    {
        var steps = Steps(path);
        if (At(root, steps[..^1]) is JsonArray list)
        {
            list.RemoveAt(int.Parse(steps[^1], CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.True(At(root, steps[..^1]).AsObject().Remove(steps[^1]), path);
        }
    }

    private static JsonNode At(JsonNode root, string[] steps) => steps.Aggregate(root, (node, step) =>
        node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step] ?? throw new InvalidOperationException($"{step} is not there."));

    private static string[] Steps(string path) => [.. Step().Matches(path).Select(match => match.Value)];

    [GeneratedRegex("[^.\\[\\]]+", RegexOptions.None, 1000)]
    private static partial Regex Step();
}
