namespace Catalog.Selection.Quotes;

/// <summary>How a round of quotes stands.</summary>
public enum QuoteState
{
    /// <summary>開封担当者の確認待ち: not sent yet.</summary>
    Prepared,
    /// <summary>見積受付中</summary>
    Out,
    /// <summary>開封待ち: the deadline has passed.</summary>
    Due,
    /// <summary>取下げ</summary>
    Withdrawn,
    /// <summary>開封済み</summary>
    Opened,
    /// <summary>開封コード紛失</summary>
    CodesLost,
}

/// <summary>An opener as shown; keys stay where they are.</summary>
/// <param name="PausedUntil">After too many wrong codes; <c>null</c> = none is in force.</param>
public sealed record QuoteOpenerSheet(string Id, string Name, DateTimeOffset? ReadyAt, DateTimeOffset? EnteredAt, DateTimeOffset? PausedUntil);

/// <summary>An invited offering as its town sees it.</summary>
/// <param name="Quote">What was quoted; <c>null</c> until it is open.</param>
public sealed record QuoteInvitationSheet(
    QuoteInvitationId Id,
    string Offering,
    string OfferingName,
    string OfferingNameEn,
    string Vendor,
    string VendorName,
    string VendorNameEn,
    string? Plan,
    QuoteStanding Standing,
    string? Digest,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? DeclinedAt,
    string? DeclineReason,
    DateTimeOffset? DisclosedAt,
    Quote? Quote);

/// <summary>A round of quotes as its town and an auditor see it.</summary>
public sealed record QuoteSheet(
    int Round,
    QuoteState State,
    QuoteTerms Terms,
    DateTimeOffset PreparedAt,
    string PreparedBy,
    DateTimeOffset? SentAt,
    QuoteEnd? End,
    IReadOnlyList<QuoteOpenerSheet> Openers,
    IReadOnlyList<QuoteQuestion> Questions,
    IReadOnlyList<QuoteInvitationSheet> Invitations)
{
    internal static QuoteState StateOf(QuoteRequest request, DateTimeOffset now) => request switch
    {
        { End.How: QuoteEnding.Withdrawn } => QuoteState.Withdrawn,
        { End.How: QuoteEnding.Opened } => QuoteState.Opened,
        { End.How: QuoteEnding.CodesLost } => QuoteState.CodesLost,
        { SentAt: null } => QuoteState.Prepared,
        _ => now < request.Deadline ? QuoteState.Out : QuoteState.Due,
    };
}
