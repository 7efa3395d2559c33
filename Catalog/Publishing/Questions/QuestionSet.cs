namespace Catalog.Publishing.Questions;

/// <summary>Questions that belong together.</summary>
public sealed record QuestionSection(string Key, Wording Label, Wording? Hint, IReadOnlyList<Question> Questions);

/// <summary>A set that this one takes the place of.</summary>
/// <param name="Until">Last day on which the replaced set is still taken.</param>
public sealed record Replacement(string Version, DateOnly Until);

/// <summary>Everything that a vendor is asked about an offering, in one version (質問票). Form, schema, template, filters and comparison are made from it.</summary>
/// <param name="Version">Such as 2026.1.</param>
public sealed record QuestionSet(string Version, DateOnly PublishedOn, Replacement? Replaces, IReadOnlyList<QuestionSection> Sections)
{
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    public Question? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    public QuestionSection? Section(string key) => Sections.FirstOrDefault(section => section.Key == key);

    /// <summary>Questions by which towns filter.</summary>
    public IEnumerable<Question> Facets => Questions.Where(question => question.IsFacet);

    /// <summary>Questions that stand in the comparison.</summary>
    public IEnumerable<Question> Compared => Questions.Where(question => question.Compare is not null);
}
