namespace Catalog.Search.Engine;

/// <summary>What is stated of all specifications in force. Their texts are indexed once and serve every segment built from it.</summary>
internal sealed class StatedConformance(IReadOnlyList<ConformanceBits> specifications)
{
    public static StatedConformance None { get; } = new([]);

    public IReadOnlyList<ConformanceBits> Specifications { get; } = specifications;

    /// <summary>The wordings in the order of the specifications and of their requirements.</summary>
    public Grams Texts { get; } = Grams.Of([.. specifications.SelectMany(stated => stated.Requirements).Select(requirement => requirement.Folded)]);
}
