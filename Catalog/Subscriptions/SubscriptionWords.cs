using Catalog.Subscriptions.Leaving;

namespace Catalog.Subscriptions;

/// <summary>The words of acts on a subscription are looked at in one place: they are no book, and they name nobody by the Individual Number.</summary>
internal static class SubscriptionWords
{
    public const int Limit = 1_000;

    /// <param name="missing">The refusal of words that say nothing.</param>
    /// <returns>Why these words cannot be kept; <c>null</c> = they can.</returns>
    public static Fault? Refusal(string? text, string field, Fault missing) =>
        string.IsNullOrWhiteSpace(text) ? missing
        : text.Length > Limit ? LeavingFaults.WordsTooLong(field, Limit)
        : IndividualNumber.IsIn(text) ? LeavingFaults.HoldsIndividualNumber(field)
        : null;
}
