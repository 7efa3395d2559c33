using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Catalog.Publishing.Questions;

/// <summary>What one version of the set asks otherwise than another, by the fingerprint of each question; hints and remedies may change freely.</summary>
/// <param name="Added">Asked by the newer version alone.</param>
/// <param name="Changed">Asked by both, but in other words or with another answer.</param>
/// <param name="Dropped">Keys that the newer version no longer asks.</param>
public sealed record ChangedQuestions(IReadOnlyList<Question> Added, IReadOnlyList<Question> Changed, IReadOnlyList<string> Dropped)
{
    /// <summary>Keys that a vendor who has answered the older version is asked now.</summary>
    public IEnumerable<string> ToAnswer => Added.Concat(Changed).Select(question => question.Key);

    public static ChangedQuestions Between(QuestionSet from, QuestionSet to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(
            [.. to.Questions.Where(question => from.Find(question.Key) is null)],
            [.. to.Questions.Where(question => from.Find(question.Key) is { } before && Fingerprint(before) != Fingerprint(question))],
            [.. from.Questions.Select(question => question.Key).Where(key => to.Find(key) is null)]);
    }

    /// <summary>The same for the same meaning: type, limits, dependence, options, columns and the wording of the question itself.</summary>
    public static string Fingerprint(Question question) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(Meaning(question))));

    private static JsonObject Meaning(Question question) => new()
    {
        ["key"] = question.Key,
        ["type"] = question.Type.ToString(),
        ["required"] = question.IsRequired,
        ["ja"] = question.Label.Ja,
        ["en"] = question.Label.En,
        ["limits"] = question.Limits.ToString(),
        ["dependsOn"] = question.DependsOn is { } on ? $"{on.Question}={string.Join('|', on.Values)}" : null,
        ["options"] = question.OptionsFrom ?? string.Join('|', question.Options.Select(option => $"{option.Value}={option.Label.Ja}={option.Label.En}")),
        ["columns"] = new JsonArray([.. question.Columns.Select(column => (JsonNode)Meaning(column))]),
        ["unique"] = string.Join('|', question.Unique),
        ["refersTo"] = question.RefersTo,
        ["point"] = question.MandatoryPoint,
    };
}
