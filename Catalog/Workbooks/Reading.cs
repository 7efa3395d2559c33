namespace Catalog.Workbooks;

/// <summary>The end of reading a file: its content, or everything that is wrong in it. A bad file is refused whole.</summary>
/// <param name="Content"><c>null</c> when there are findings.</param>
/// <param name="Findings">In the order of the file, at most <see cref="Most"/>.</param>
public sealed record Reading<T>(T? Content, IReadOnlyList<Finding> Findings)
    where T : class
{
    /// <summary>More findings than this help nobody; reading stops there.</summary>
    public const int Most = 100;

    public Reading(T content)
        : this(content, [])
    {
    }

    public Reading(params IReadOnlyList<Finding> findings)
        : this(null, findings)
    {
    }
}
