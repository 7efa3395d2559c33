using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Questions;

/// <summary>Answers brought to another version of the set.</summary>
/// <param name="Answers">Unchanged answers as they were, and the old answer of a changed question to start from; dropped ones are gone.</param>
/// <param name="Changed">What the vendor is asked now.</param>
public sealed record CarriedAnswers(MapNode Answers, ChangedQuestions Changed);

/// <summary>Carries answers over to a newer version, so that a vendor is asked only what changed.</summary>
public static class CarryOver
{
    public static CarriedAnswers Run(MapNode answers, QuestionSet from, QuestionSet to)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(to);
        var sections = to.Sections
            .Select(section => (section.Key, Kept: Kept(answers[section.Key] as MapNode, section)))
            .Where(each => each.Kept.Count > 0)
            .Select(each => new Member(each.Key, new MapNode(each.Kept)));
        return new(new MapNode([.. sections]), ChangedQuestions.Between(from, to));
    }

    private static List<Member> Kept(MapNode? section, QuestionSection questions) =>
        section?.Members.Where(member => questions.Questions.Any(question => question.Name == member.Key)).ToList() ?? [];
}
