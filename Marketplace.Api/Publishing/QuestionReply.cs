using Catalog.Comparison;
using Catalog.Publishing;
using Catalog.Publishing.Questions;

namespace Marketplace.Api.Publishing;

/// <summary>Words in both languages.</summary>
/// <param name="Ja">Japanese.</param>
/// <param name="En">English.</param>
public sealed record WordingReply(string Ja, string En)
{
    internal static WordingReply Of(Wording words) => new(words.Ja, words.En);

    internal static WordingReply? Maybe(Wording? words) => words is null ? null : Of(words);
}

/// <summary>An answer that can be chosen.</summary>
/// <param name="Value">As a descriptor writes it.</param>
/// <param name="Label">As a person reads it.</param>
public sealed record QuestionOptionReply(string Value, WordingReply Label);

/// <summary>The question is asked only while another one has one of these answers.</summary>
/// <param name="Question">Key of the other one.</param>
/// <param name="Values">Its answers.</param>
public sealed record DependenceReply(string Question, IReadOnlyList<string> Values);

/// <summary>How long, how large, when.</summary>
/// <param name="Least">Letters of a text, or the smallest number.</param>
/// <param name="Most">Letters of a text, rows of a table, or the largest number.</param>
/// <param name="Pattern">Form of a text.</param>
/// <param name="NotPast">The day may not be past.</param>
/// <param name="NotFuture">The day must have come.</param>
public sealed record QuestionLimitsReply(long? Least, long? Most, TextPattern? Pattern, bool NotPast, bool NotFuture);

/// <summary>One question, or one column of a table.</summary>
/// <param name="Key">Stable: <c>section.question</c>; of a column its name alone.</param>
/// <param name="Type">What kind of answer it takes.</param>
/// <param name="Label">The question.</param>
/// <param name="Hint">How to answer; <c>null</c> = none.</param>
/// <param name="Remedy">What to do when the answer is not taken; <c>null</c> = what the refusal says.</param>
/// <param name="IsRequired">Must be answered where it is asked.</param>
/// <param name="Limits">How long, how large, when.</param>
/// <param name="DependsOn">When it is asked; <c>null</c> = always.</param>
/// <param name="Options">What can be chosen; empty for other types.</param>
/// <param name="Columns">Of a table; otherwise empty.</param>
/// <param name="Unique">Columns whose values together stand in one row only.</param>
/// <param name="RefersTo">Column of another table that holds the allowed values.</param>
/// <param name="IsFacet">Towns filter by it.</param>
/// <param name="Compare">Row of the comparison in which it stands.</param>
/// <param name="MandatoryPoint">Letter of the condition of public SaaS that it belongs to.</param>
public sealed record QuestionReply(
    string Key,
    QuestionType Type,
    WordingReply Label,
    WordingReply? Hint,
    WordingReply? Remedy,
    bool IsRequired,
    QuestionLimitsReply Limits,
    DependenceReply? DependsOn,
    IReadOnlyList<QuestionOptionReply> Options,
    IReadOnlyList<QuestionReply> Columns,
    IReadOnlyList<string> Unique,
    string? RefersTo,
    bool IsFacet,
    ComparisonRow? Compare,
    string? MandatoryPoint)
{
    internal static QuestionReply Of(Question question) => new(
        question.Key, question.Type, WordingReply.Of(question.Label), WordingReply.Maybe(question.Hint), WordingReply.Maybe(question.Remedy), question.IsRequired,
        new QuestionLimitsReply(question.Limits.Least, question.Limits.Most, question.Limits.Pattern, question.Limits.NotPast, question.Limits.NotFuture),
        question.DependsOn is { } on ? new DependenceReply(on.Question, on.Values) : null,
        [.. question.Options.Select(option => new QuestionOptionReply(option.Value, WordingReply.Of(option.Label)))],
        [.. question.Columns.Select(Of)],
        question.Unique, question.RefersTo, question.IsFacet, question.Compare, question.MandatoryPoint);
}

/// <summary>Questions that belong together.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Label">Heading.</param>
/// <param name="Hint">What the section is for; <c>null</c> = none.</param>
/// <param name="Questions">In the order in which they are asked.</param>
public sealed record QuestionSectionReply(string Key, WordingReply Label, WordingReply? Hint, IReadOnlyList<QuestionReply> Questions);

/// <summary>One version of the question set.</summary>
/// <param name="Version">Named in a descriptor as <c>questionSet</c>.</param>
/// <param name="PublishedOn">Since when.</param>
/// <param name="Replaces">The version that it takes the place of; <c>null</c> = the first one.</param>
/// <param name="ReplacedUntil">Last day on which that version is still taken.</param>
/// <param name="Sections">All questions.</param>
public sealed record QuestionSetReply(string Version, DateOnly PublishedOn, string? Replaces, DateOnly? ReplacedUntil, IReadOnlyList<QuestionSectionReply> Sections)
{
    internal static QuestionSetReply Of(QuestionSet set) => new(
        set.Version, set.PublishedOn, set.Replaces?.Version, set.Replaces?.Until,
        [.. set.Sections.Select(section => new QuestionSectionReply(
            section.Key, WordingReply.Of(section.Label), WordingReply.Maybe(section.Hint), [.. section.Questions.Select(QuestionReply.Of)]))]);
}
