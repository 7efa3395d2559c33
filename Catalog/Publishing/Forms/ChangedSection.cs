using System.Globalization;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Forms;

/// <summary>The questions that a newer set asks otherwise, as one section in front of the others.</summary>
public static class ChangedSection
{
    /// <summary>Its key; no set has a section of this name.</summary>
    public const string Key = "changed";

    private const string LabelKey = "publishing.changed-questions";

    private static readonly Wording Label = new(FaultText.Word(LabelKey, CultureInfo.InvariantCulture), FaultText.Word(LabelKey, CultureInfo.GetCultureInfo("en")));

    /// <param name="sections">Of the newer set, with the answers so far.</param>
    /// <returns><c>null</c> = nothing is asked otherwise.</returns>
    public static FormSection? Of(QuestionSet? before, QuestionSet now, IReadOnlyList<FormSection> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        if (before is null)
        {
            return null;
        }

        var keys = ChangedQuestions.Between(before, now).ToAnswer.ToHashSet(StringComparer.Ordinal);
        FormField[] fields = [.. sections.SelectMany(section => section.Fields).Where(field => keys.Contains(field.Question.Key))];
        return fields.Length == 0 ? null : new FormSection(Key, Label, null, fields);
    }

    /// <summary>Answers with those of one section as they were sent; what the section does not ask stays as it was.</summary>
    public static MapNode Take(MapNode answers, FormSection section, MapNode sent)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Fields.Aggregate(answers, (kept, field) => AnswerReading.With(kept, field.Question.Key, AnswerReading.Of(sent, field.Question.Key)));
    }
}
