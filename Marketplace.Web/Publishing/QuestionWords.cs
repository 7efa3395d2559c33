using System.Globalization;
using Catalog.Publishing;
using Catalog.Publishing.Questions;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Publishing;

/// <summary>The words of a question set in the reader's language.</summary>
internal static class QuestionWords
{
    public static string Pick(Wording words) => words.In(CultureInfo.CurrentUICulture);

    /// <summary>The question, marked where it must be answered.</summary>
    public static string Label(IStringLocalizer<QuestionsText> text, Question question) =>
        question.IsRequired ? $"{Pick(question.Label)} ({text[nameof(QuestionsText.Required)]})" : Pick(question.Label);
}

/// <summary>Names of the buttons that change rows; they send the path of the table or of the row.</summary>
public static class QuestionButtons
{
    public const string Add = "add-row";

    public const string Remove = "remove-row";
}
