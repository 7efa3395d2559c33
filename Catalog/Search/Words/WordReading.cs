namespace Catalog.Search.Words;

/// <summary>One way in which a word may stand in a text.</summary>
/// <param name="Folded">What is looked for.</param>
/// <param name="Shown">The term that stands for the typed one; <c>null</c> = as typed.</param>
internal sealed record Spelling(string Folded, string? Shown);

/// <summary>A word of a query and every spelling that may stand for it; one of them must be found.</summary>
/// <param name="Typed">As shown to the person who typed it.</param>
/// <param name="Spellings">As typed first.</param>
internal sealed record WordReading(string Typed, IReadOnlyList<Spelling> Spellings);
