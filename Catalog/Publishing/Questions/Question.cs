using Catalog.Comparison;

namespace Catalog.Publishing.Questions;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Value">As it is written in a descriptor; never changes.</param>
public sealed record QuestionOption(string Value, Wording Label);

/// <summary>The question is asked only while another one has one of these answers.</summary>
public sealed record Dependence(string Question, IReadOnlyList<string> Values);

/// <summary>How long, how large, when.</summary>
/// <param name="Least">Of text its letters, of a number itself.</param>
/// <param name="Most">Of text its letters, of a number itself, of a table its rows.</param>
public sealed record QuestionLimits(long? Least = null, long? Most = null, TextPattern? Pattern = null, bool NotPast = false, bool NotFuture = false)
{
    public static QuestionLimits None { get; } = new();
}

/// <summary>One question of a set, or one column of a table (質問).</summary>
/// <param name="Key">Stable, <c>section.question</c>; of a column its own name alone.</param>
/// <param name="Remedy">What to do when the answer is not taken; <c>null</c> = what is advised for every such refusal.</param>
/// <param name="OptionsFrom">The list of facts that the options come from; <c>null</c> = a list of its own, or none.</param>
/// <param name="Columns">Of a table; otherwise empty.</param>
/// <param name="Unique">Columns whose values together stand in one row only.</param>
/// <param name="RefersTo">Column of another table that holds the allowed values, such as <c>plans.list.code</c>.</param>
/// <param name="IsOwnCode">The value begins with the code of the offering, so that it is nobody else's.</param>
/// <param name="IsFacet">Towns filter by it.</param>
/// <param name="Compare">Row of the comparison in which it stands; <c>null</c> = not compared.</param>
/// <param name="MandatoryPoint">Letter of the condition of public SaaS (公共SaaS) that it belongs to; a yes-or-no question with one must be affirmed.</param>
public sealed record Question(
    string Key,
    QuestionType Type,
    Wording Label,
    bool IsRequired,
    Wording? Hint,
    Wording? Remedy,
    QuestionLimits Limits,
    Dependence? DependsOn,
    string? OptionsFrom,
    IReadOnlyList<QuestionOption> Options,
    IReadOnlyList<Question> Columns,
    IReadOnlyList<string> Unique,
    string? RefersTo,
    bool IsOwnCode,
    bool IsFacet,
    ComparisonRow? Compare,
    string? MandatoryPoint)
{
    public bool IsAffirmed => Type == QuestionType.YesNo && MandatoryPoint is not null;

    public string Section => Key.Split('.')[0];

    public string Name => Key.Split('.')[^1];

    public Question? Column(string key) => Columns.FirstOrDefault(column => column.Key == key);

    public QuestionOption? Option(string value) => Options.FirstOrDefault(option => option.Value == value);
}
