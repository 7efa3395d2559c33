namespace Catalog.Selection.Quotes;

/// <summary>What all invited vendors are asked alike (見積依頼の内容).</summary>
/// <param name="Text">What the town wants to have, in words.</param>
/// <param name="Years">Whole years of use that the quote covers.</param>
/// <param name="Deadline">An answer that comes at this instant is late already.</param>
public sealed record QuoteTerms(string Text, int Years, DateTimeOffset Deadline)
{
    public const int TextLimit = 4_000;

    public const int MostYears = 10;

    /// <summary>Nobody can answer within less.</summary>
    public static TimeSpan ShortestTime { get; } = TimeSpan.FromHours(1);

    public static TimeSpan LongestTime { get; } = TimeSpan.FromDays(366);

    /// <summary>Why nobody could be asked this now; <c>null</c> = in order.</summary>
    public Fault? Refusal(DateTimeOffset now) =>
        CaseWords.Refusal(Text, "text", TextLimit) is { } unfit ? unfit
        : Years is < 1 or > MostYears ? QuoteFaults.BadYears(MostYears)
        : DeadlineRefusal(now);

    public Fault? DeadlineRefusal(DateTimeOffset now) =>
        Deadline < now + ShortestTime ? QuoteFaults.DeadlineTooSoon(Deadline)
        : Deadline > now + LongestTime ? QuoteFaults.DeadlineTooFar(Deadline)
        : null;
}
