using Catalog.Municipalities;
using Catalog.Offerings;

namespace Catalog.Selection.Quotes;

/// <summary>One offering's place in a round of quotes, with its vendor's answer (見積依頼先と見積書).</summary>
public sealed class QuoteInvitation
{
    private QuoteInvitation() { }

    public QuoteInvitation(QuoteRequest request, Offering offering, string vendor, string? plan)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(offering);
        Id = QuoteInvitationId.New();
        (Request, Municipality) = (request.Id, request.Municipality);
        (Offering, Vendor, Plan) = (offering.Code, vendor, plan);
    }

    public QuoteInvitationId Id { get; private set; }

    public QuoteRequestId Request { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public string Offering { get; private set; } = null!;

    /// <summary>Vendor code: the wall.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>The plan that the town asks for; <c>null</c> = the vendor chooses among its own.</summary>
    public string? Plan { get; private set; }

    /// <summary>When the vendor was told; <c>null</c> = not yet, then it sees nothing.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The sealed answer that counts; <c>null</c> = none.</summary>
    public byte[]? Sealed { get; private set; }

    /// <summary>SHA-256 of the answer's text, in hexadecimal; its random salt keeps the amounts from being guessed.</summary>
    public string? Digest { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>How often the vendor has answered; only the last counts.</summary>
    public int Answers { get; private set; }

    public DateTimeOffset? DeclinedAt { get; private set; }

    public string? DeclineReason { get; private set; }

    /// <summary>The text of the answer, once it was opened or disclosed; <c>null</c> before.</summary>
    public string? OpenText { get; private set; }

    /// <summary>Set when the vendor itself laid its answer open against the digest.</summary>
    public DateTimeOffset? DisclosedAt { get; private set; }

    /// <summary>Set when the sealed answer did not open: changed, exchanged, or not the last that the vendor sent.</summary>
    public DateTimeOffset? FoundBrokenAt { get; private set; }

    public int Version { get; private set; }

    public QuoteStanding Standing =>
        OpenText is not null ? QuoteStanding.Open
        : FoundBrokenAt is not null ? QuoteStanding.Broken
        : DeclinedAt is not null ? QuoteStanding.Declined
        : Sealed is not null ? QuoteStanding.Sealed
        : QuoteStanding.Awaited;

    public void Send(DateTimeOffset now) => SentAt = now;

    /// <summary>Keeps an answer, instead of an earlier one or of a refusal to quote.</summary>
    public void Seal(byte[] box, string digest, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (Sealed, Digest, AnsweredAt, AnsweredBy) = (box, digest, now, by.Name);
        (DeclinedAt, DeclineReason) = (null, null);
        Answers++;
    }

    /// <summary>The vendor does not quote; an answer that it sent before is taken back.</summary>
    public Outcome Decline(string reason, DateTimeOffset now)
    {
        if (CaseWords.Refusal(reason, "reason") is { } fault)
        {
            return fault;
        }

        (DeclinedAt, DeclineReason) = (now, reason.Trim());
        (Sealed, Digest, AnsweredAt, AnsweredBy) = (null, null, null, null);
        return Outcome.Done;
    }

    public void Open(string text) => OpenText = text;

    /// <summary>The sealed answer is not what the log says the vendor sent; the logged digest is the one to disclose against.</summary>
    public void FindBroken(string? logged, DateTimeOffset now) => (FoundBrokenAt, Digest) = (now, logged ?? Digest);

    /// <summary>The round is over, and this answer stayed closed.</summary>
    public bool MayDisclose(QuoteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Standing is (QuoteStanding.Sealed or QuoteStanding.Broken) && request.End?.How is (QuoteEnding.Opened or QuoteEnding.CodesLost);
    }

    public void Disclose(string text, DateTimeOffset now) => (OpenText, DisclosedAt) = (text, now);
}

/// <summary>How an invitation stands.</summary>
public enum QuoteStanding
{
    /// <summary>回答待ち</summary>
    Awaited,
    /// <summary>提出済み(封印中)</summary>
    Sealed,
    /// <summary>辞退</summary>
    Declined,
    /// <summary>開封済み</summary>
    Open,
    /// <summary>開封不能: the vendor may disclose it.</summary>
    Broken,
}
