namespace Catalog.Publishing.Documents;

/// <summary>Paths of answers: <c>plans.tiers[2].toPopulation</c>.</summary>
internal static class Paths
{
    public const string Answers = "answers";

    private const string Below = Answers + ".";

    public static string Join(string place, string key) => place.Length == 0 ? key : $"{place}.{key}";

    /// <summary>The same path counted from the answers, which is how findings name places.</summary>
    public static string InAnswers(string place) => place.StartsWith(Below, StringComparison.Ordinal) ? place[Below.Length..] : place;
}
