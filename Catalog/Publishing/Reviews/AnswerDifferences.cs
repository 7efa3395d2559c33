using System.Text;
using System.Text.Json.Nodes;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Reviews;

/// <summary>One question that is answered otherwise than in the version approved last.</summary>
/// <param name="Question">Its key.</param>
/// <param name="Label"><c>null</c> = no set of this program asks it.</param>
/// <param name="Before">Canonical JSON; <c>null</c> = not answered.</param>
/// <param name="After">Canonical JSON; <c>null</c> = not answered.</param>
public sealed record AnswerDifference(string Question, Wording? Label, string? Before, string? After)
{
    private const string Security = "security.";

    /// <summary>Two curators must approve it.</summary>
    public bool IsSecurity => Question.StartsWith(Security, StringComparison.Ordinal);
}

/// <summary>Compares two states of answers, question by question.</summary>
internal static class AnswerDifferences
{
    /// <param name="before">Canonical JSON; <c>null</c> = nothing was approved yet.</param>
    /// <param name="after">Canonical JSON.</param>
    public static IReadOnlyList<AnswerDifference> Between(string? before, string after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return [.. QuestionSets.Current.Questions.Select(question => question.Key).Union(old.Keys).Union(now.Keys)
            .Where(key => old.GetValueOrDefault(key) != now.GetValueOrDefault(key))
            .Select(key => new AnswerDifference(key, StatedAnswers.Label(key), old.GetValueOrDefault(key), now.GetValueOrDefault(key)))];
    }

    private static Dictionary<string, string> Flat(string? answers) => answers is null ? [] : EditContent.Parse(answers)
        .SelectMany(section => section.Value is JsonObject questions ? questions.Select(each => (Key: $"{section.Key}.{each.Key}", each.Value)) : [(section.Key, section.Value)])
        .Where(each => each.Value is not null)
        .ToDictionary(each => each.Key, each => Encoding.UTF8.GetString(CanonicalJson.Write(each.Value!)), StringComparer.Ordinal);
}
