using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Questions;
using Marketplace.Web.Language;

namespace Marketplace.Web.Publishing.Reviews;

/// <summary>A kept answer in the reader's words: options and yes and no by their names, yen and days as officials write them, a row of a table in one line.</summary>
internal static class AnswerLines
{
    /// <param name="question">Key of the question; one that no set of this program asks is shown as it is kept.</param>
    /// <param name="answer">Canonical JSON; <c>null</c> = not answered, which is no line.</param>
    public static IReadOnlyList<string> Of(string question, string? answer) =>
        answer is null ? [] : Lines(QuestionSets.All.Reverse().Select(set => set.Find(question)).FirstOrDefault(found => found is not null), JsonNode.Parse(answer));

    private static IReadOnlyList<string> Lines(Question? question, JsonNode? answer) => answer switch
    {
        null => [],
        JsonArray values => [.. values.SelectMany(each => Lines(question, each))],
        JsonObject row when question is not null => [string.Join(" / ", row.Select(cell => Cell(question.Column(cell.Key), cell.Key, cell.Value)))],
        JsonValue value when question is not null => [Word(question, value)],
        _ => [answer.ToJsonString()],
    };

    private static string Cell(Question? column, string key, JsonNode? answer) =>
        $"{(column is null ? key : QuestionWords.Pick(column.Label))}: {string.Join(", ", Lines(column, answer))}";

    private static string Word(Question question, JsonValue value)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return question.Type switch
        {
            QuestionType.Yen when long.TryParse(text, CultureInfo.InvariantCulture, out var yen) => Figures.Of(new Yen(yen)),
            QuestionType.Day when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Days.Of(day),
            _ => QuestionWords.Pick(AnswerWords.Of(question, text)),
        };
    }
}
