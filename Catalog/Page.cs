namespace Catalog;

/// <summary>A stretch of a longer list.</summary>
/// <param name="Items">The items of this stretch, in the list's order.</param>
/// <param name="Total">Length of the whole list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
