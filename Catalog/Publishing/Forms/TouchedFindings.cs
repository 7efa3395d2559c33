using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Forms;

/// <summary>Of everything that is said against answers, what concerns a question that somebody has begun to answer: an empty form is no wrong form.</summary>
public static class TouchedFindings
{
    public static IReadOnlyList<CheckFinding> Of(MapNode answers, IReadOnlyList<CheckFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(findings);
        return [.. findings.Where(finding => finding.IsNotice || IsTouched(answers, finding.Place))];
    }

    /// <summary>The question to which a place belongs, such as <c>plans.tiers</c> for <c>plans.tiers[2].monthly</c>.</summary>
    public static string QuestionOf(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var steps = place.Split('.');
        return steps.Length < 2 ? place : $"{steps[0]}.{steps[1].Split('[')[0]}";
    }

    /// <summary>What concerns the document as a whole is always said.</summary>
    private static bool IsTouched(MapNode answers, string place) =>
        QuestionOf(place) is var question && (!question.Contains('.', StringComparison.Ordinal) || AnswerReading.Of(answers, question) is not null);
}
