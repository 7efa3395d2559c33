namespace Catalog.Selection.Quotes;

/// <summary>How a round of quotes ended.</summary>
public enum QuoteEnding
{
    /// <summary>取下げ: by the town, before the deadline.</summary>
    Withdrawn,
    /// <summary>開封済み</summary>
    Opened,
    /// <summary>開封コードの紛失: the vendors disclose against their digests.</summary>
    CodesLost,
}

/// <summary>That a round of quotes ended.</summary>
/// <param name="Reason">In words; <c>null</c> when it was opened in due course.</param>
public sealed record QuoteEnd(QuoteEnding How, DateTimeOffset At, string By, string? Reason);
