namespace Catalog.Search;

/// <summary>What a word is worth, by the best part of the offering that holds it. The whole formula: the sum over the words.</summary>
public static class MatchWeights
{
    /// <summary>Best first.</summary>
    public static IReadOnlyList<(MatchedField Field, int Weight)> All { get; } =
    [
        (MatchedField.Name, 8),
        (MatchedField.Vendor, 4),
        (MatchedField.System, 3),
        (MatchedField.Area, 3),
        (MatchedField.Summary, 2),
        (MatchedField.Interface, 1),
        (MatchedField.Requirement, 1),
    ];
}
