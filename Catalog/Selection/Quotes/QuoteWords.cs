namespace Catalog.Selection.Quotes;

/// <summary>Reasons, questions and answers are words that somebody wrote, and not a book.</summary>
internal static class QuoteWords
{
    public const int Limit = 2_000;

    public static Fault? Refusal(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? SelectionFaults.TextMissing(field)
        : text.Length > Limit ? SelectionFaults.TextTooLong(field, Limit)
        : null;
}
