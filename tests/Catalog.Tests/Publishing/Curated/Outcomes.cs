namespace Catalog.Tests.Publishing.Curated;

internal static class Outcomes
{
    /// <summary>What was given; a refusal fails the test with its code.</summary>
    public static T Given<T>(this Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new InvalidOperationException(outcome.Fault.Code);
}
