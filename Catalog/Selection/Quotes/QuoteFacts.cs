using Catalog.Audit;

namespace Catalog.Selection.Quotes;

/// <param name="Openers">Names of those whose codes will open the answers.</param>
public sealed record QuotesPrepared(string Case, int Round, IReadOnlyList<string> Offerings, IReadOnlyList<string> Openers, DateTimeOffset Deadline) : Fact(Case);

/// <param name="KeyDigest">SHA-256 of the opener's public key, so that an exchanged key is found out.</param>
public sealed record OpeningCodeMade(string Case, int Round, string Opener, string KeyDigest) : Fact(Case);

public sealed record QuotesSent(string Case, int Round, IReadOnlyList<string> Offerings, DateTimeOffset Deadline) : Fact(Case);

public sealed record QuotesWithdrawn(string Case, int Round, string Words) : Fact(Case);

public sealed record QuoteAsked(string Case, int Round, int Number) : Fact(Case);

public sealed record QuoteQuestionAnswered(string Case, int Round, int Number) : Fact(Case);

/// <param name="Digest">SHA-256 of the answer; what it says is kept nowhere in clear.</param>
/// <param name="Number">Its place among the answers of this vendor for this offering: the highest counts.</param>
public sealed record QuoteAnswered(string Case, int Round, string Offering, string Vendor, string Digest, int Number) : Fact(Case);

public sealed record QuoteDeclined(string Case, int Round, string Offering, string Vendor) : Fact(Case);

/// <param name="Tries">Wrong codes in a row, this one included.</param>
public sealed record OpeningCodeRefused(string Case, int Round, string Opener, int Tries) : Fact(Case);

public sealed record OpeningCodeEntered(string Case, int Round, string Opener) : Fact(Case);

/// <param name="Opened">How many answers were opened.</param>
/// <param name="Broken">How many did not open.</param>
public sealed record QuotesOpened(string Case, int Round, IReadOnlyList<string> Openers, int Opened, int Broken) : Fact(Case);

public sealed record OpeningGivenUp(string Case, int Round, string Words) : Fact(Case);

public sealed record QuoteDisclosed(string Case, int Round, string Offering, string Vendor, string Digest) : Fact(Case);

/// <summary>Somebody looked at a request, its questions, or its opened quotes.</summary>
/// <param name="Seen">How much there was to see.</param>
public sealed record QuotesLookedAt(string Case, int Round, QuoteSight Seen) : Fact(Case);

/// <summary>What a look at a round of quotes showed.</summary>
public enum QuoteSight
{
    /// <summary>依頼と質問のみ(見積は封印中)</summary>
    Sealed,
    /// <summary>開封済みの見積</summary>
    Opened,
    /// <summary>事業者が自社あての依頼を閲覧</summary>
    OwnInvitation,
}
