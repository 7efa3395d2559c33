using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Answers as JSON and back. Numbers and yes and no become what JSON has for them; what does not read as one stays text.</summary>
public static class AnswerJson
{
    public static JsonObject Write(QuestionSet set, MapNode answers)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(answers);
        return new JsonObject(answers.Members.Where(section => !section.Value.IsEmpty).Select(section => KeyValuePair.Create(
            section.Key,
            section.Value is MapNode questions
                ? new JsonObject(questions.Members.Where(each => !each.Value.IsEmpty).Select(each => KeyValuePair.Create(each.Key, Node(set.Find(Paths.Join(section.Key, each.Key)), each.Value))))
                : Node(null, section.Value))));
    }

    /// <summary>What was written, or any answers as JSON; without places.</summary>
    public static MapNode Read(JsonObject answers) => Read((JsonNode)answers) as MapNode ?? MapNode.Empty;

    private static DocumentNode Read(JsonNode? node) => node switch
    {
        JsonObject members => new MapNode([.. members.Select(member => new Member(member.Key, Read(member.Value)))]),
        JsonArray items => new ListNode([.. items.Select(Read)]),
        null => new TextNode(string.Empty),
        _ => new TextNode(node.ToString() is var text && node.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False ? node.ToJsonString() : text),
    };

    private static JsonNode? Node(Question? question, DocumentNode node) => node switch
    {
        MapNode map => new JsonObject(map.Members.Where(member => !member.Value.IsEmpty).Select(member => KeyValuePair.Create(member.Key, Node(question?.Column(member.Key), member.Value)))),
        ListNode list => new JsonArray([.. list.Items.Where(item => !item.IsEmpty).Select(item => Node(question, item))]),
        TextNode text => Scalar(question, text.Text),
        _ => null,
    };

    private static JsonValue Scalar(Question? question, string text) => question?.Type switch
    {
        QuestionType.YesNo when YesNo.Of(text) is { } holds => JsonValue.Create(holds),
        QuestionType.Count or QuestionType.Yen when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text =>
            JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
