using Catalog.Municipalities;

namespace Catalog.Selection.Quotes;

/// <summary>One line of a vendor's list of requests.</summary>
public sealed record VendorQuoteRow(
    QuoteInvitationId Id,
    MunicipalityCode Municipality,
    string MunicipalityName,
    string Offering,
    string OfferingName,
    string OfferingNameEn,
    DateTimeOffset SentAt,
    DateTimeOffset Deadline,
    QuoteState State,
    QuoteStanding Standing);

/// <summary>A plan that can be quoted.</summary>
public sealed record QuotablePlan(string Code, string Name, string NameEn);

/// <summary>A question as an invited vendor sees it: whose it is, only if it is its own.</summary>
public sealed record VendorQuestion(int Number, string Text, DateTimeOffset AskedAt, bool IsOwn, QuoteReply? Reply);

/// <summary>A request as an invited vendor sees it: nothing of the others who are invited, nothing of what any answer says.</summary>
/// <param name="Digest">Of the own answer that counts; <c>null</c> = none.</param>
/// <param name="MayDisclose">The own answer could not be opened and may be laid open by the vendor.</param>
public sealed record VendorQuoteSheet(
    VendorQuoteRow Row,
    QuoteTerms Terms,
    IReadOnlyList<QuotablePlan> Plans,
    IReadOnlyList<VendorQuestion> Questions,
    QuoteEnd? End,
    string? Digest,
    DateTimeOffset? AnsweredAt,
    int Answers,
    string? DeclineReason,
    bool MayDisclose);
