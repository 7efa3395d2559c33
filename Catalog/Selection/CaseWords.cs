namespace Catalog.Selection;

/// <summary>The one place where the words of a case are looked at: they say something, they are no book, and they name nobody by the Individual Number.</summary>
internal static class CaseWords
{
    public const int Limit = 2_000;

    /// <summary>Why these words cannot be kept; <c>null</c> = they can.</summary>
    public static Fault? Refusal(string? text, string field, int limit = Limit) =>
        string.IsNullOrWhiteSpace(text) ? SelectionFaults.TextMissing(field) : OptionalRefusal(text, field, limit);

    /// <summary>The same of words that may be left out.</summary>
    public static Fault? OptionalRefusal(string? text, string field, int limit = Limit) =>
        text is null ? null
        : text.Length > limit ? SelectionFaults.TextTooLong(field, limit)
        : IndividualNumber.IsIn(text) ? SelectionFaults.HoldsIndividualNumber(field)
        : null;
}
