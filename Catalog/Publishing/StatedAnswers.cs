using Catalog.Publishing.Questions;

namespace Catalog.Publishing;

/// <summary>How answers that a listing keeps are called on screens: by the words of the question set that asks for them.</summary>
public static class StatedAnswers
{
    /// <summary>The wording of an option; <c>null</c> = no version of the set has it.</summary>
    public static Wording? Word(string question, string value) =>
        Newest(set => set.Find(question)?.Option(value)?.Label);

    /// <summary>The wording of a question itself.</summary>
    public static Wording? Label(string question) => Newest(set => set.Find(question)?.Label);

    /// <summary>What the condition of public SaaS with this letter demands.</summary>
    public static Wording? MandatoryPoint(string letter) =>
        Newest(set => set.Questions.FirstOrDefault(question => question.IsAffirmed && question.MandatoryPoint == letter)?.Label);

    private static Wording? Newest(Func<QuestionSet, Wording?> find) => QuestionSets.All.Reverse().Select(find).FirstOrDefault(found => found is not null);
}
