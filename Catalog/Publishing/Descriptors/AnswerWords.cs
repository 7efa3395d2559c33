using System.Globalization;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>How an answer reads: options and yes and no by their words, all else as it is.</summary>
public static class AnswerWords
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static Wording Of(Question question, string answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Type == QuestionType.YesNo && YesNo.Of(answer) is { } holds ? Word(holds ? "publishing.yes" : "publishing.no")
            : question.Option(answer)?.Label ?? Wording.Same(answer);
    }

    internal static Wording Word(string key) => new(FaultText.Word(key, Japanese), FaultText.Word(key, English));
}
