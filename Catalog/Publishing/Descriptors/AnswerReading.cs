using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Takes single answers out of a tree.</summary>
public static class AnswerReading
{
    /// <summary>The node of a question; <c>null</c> = not answered.</summary>
    public static DocumentNode? Of(MapNode answers, string key)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('.') is [var section, var name] ? (answers[section] as MapNode)?[name] : null;
    }

    /// <summary>Sets the node of a question; <c>null</c> takes its answer away.</summary>
    public static MapNode With(MapNode answers, string key, DocumentNode? value)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(key);
        var (section, name) = (key.Split('.')[0], key.Split('.')[1]);
        var before = answers[section] as MapNode ?? MapNode.Empty;
        return answers.With(section, value is null ? before.Without(name) : before.With(name, value));
    }

    /// <summary>Whether the answers so far make the question one that is asked.</summary>
    public static bool IsAsked(QuestionSet set, Question question, MapNode answers)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(question);
        return question.DependsOn is not { } on
            || (set.Find(on.Question) is { } other && IsAsked(set, other, answers) && Canonical(other, TextOf(answers, on.Question)) is { } given && on.Values.Contains(given));
    }

    internal static string? TextOf(MapNode answers, string key) => (Of(answers, key) as TextNode)?.Text;

    /// <summary>Rows of a table that say something, each with its place in the list.</summary>
    internal static IEnumerable<(int Row, MapNode Cells)> RowsOf(MapNode answers, string key) =>
        ((Of(answers, key) as ListNode)?.Items ?? []).Select((item, row) => (row, item as MapNode)).Where(each => each.Item2 is { IsEmpty: false }).Select(each => (each.row, each.Item2!));

    private static string? Canonical(Question question, string? text) => text is null ? null
        : question.Type == QuestionType.YesNo ? YesNo.Of(text) switch { true => "true", false => "false", null => null }
        : text;
}
