using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing;

/// <summary>One question with its input; nothing is checked in the browser that the validator does not say better.</summary>
public sealed partial class QuestionInput
{
    [Parameter, EditorRequired]
    public required FormField Field { get; set; }

    /// <summary>The question on whose answer it depends, while that answer does not ask it.</summary>
    [Parameter]
    public string? AskedWhen { get; set; }

    private QuestionType Asks => Field.Question.Type;

    private string ErrorId => Field.Name + "-error";

    private string HintId => Field.Name + "-hint";

    private string? Invalid => Field.Findings.Count > 0 ? "true" : null;

    private string? Describers =>
        string.Join(' ', new[] { Field.Question.Hint is not null || AskedWhen is not null ? HintId : null, Field.Findings.Count > 0 ? ErrorId : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The input itself stays one of text: what is written wrongly must come back as it was written.</summary>
    private string? Keys => Asks switch
    {
        QuestionType.Count or QuestionType.Yen => "numeric",
        QuestionType.Address => "url",
        _ => null,
    };

    private IEnumerable<(string Value, string Label)> Options => Asks == QuestionType.YesNo
        ? [("true", Text[nameof(QuestionsText.Yes)]), ("false", Text[nameof(QuestionsText.No)])]
        : Field.Question.Options.Select(option => (option.Value, QuestionWords.Pick(option.Label)));

    private RenderFragment Hints => builder =>
    {
        if (Field.Question.Hint is null && AskedWhen is null)
        {
            return;
        }

        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "hint");
        builder.AddAttribute(2, "id", HintId);
        builder.AddContent(3, string.Join(' ', new[] { Field.Question.Hint is { } hint ? QuestionWords.Pick(hint) : null, AskedWhen is { } other ? Text[nameof(QuestionsText.AskedWhen), other].Value : null }.OfType<string>()));
        builder.CloseElement();
    };

    private bool IsChosen(string value) => Field.Values.Contains(value);
}
