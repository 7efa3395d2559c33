using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Selection.Quotes;

namespace Marketplace.Api.Selection.Quotes;

/// <summary>An offering that is asked.</summary>
/// <param name="Offering">Code of a candidate that is not excluded and can be ordered.</param>
/// <param name="Plan">Code of the plan that is asked for; left out = the vendor chooses.</param>
public sealed record QuoteInvitedRequest(string Offering, string? Plan = null)
{
    internal QuoteInvited ToInvited() => new(Offering, Plan);
}

/// <summary>Prepares a round of quotes.</summary>
/// <param name="Invited">1 to 20 offerings, each once.</param>
/// <param name="Text">What is asked, the same for all, at most 4,000 characters.</param>
/// <param name="Years">Whole years that the quotes cover, 1 to 10.</param>
/// <param name="Deadline">At least one hour and at most a year ahead; an answer at this instant is late.</param>
/// <param name="Openers">Ids of the people who open the answers, where the municipality has two or more; a person who prepares is one of them without being named.</param>
public sealed record PrepareQuotesRequest(
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<QuoteInvitedRequest> Invited,
    [property: MaxLength(4000)] string Text,
    [property: Range(1, QuoteTerms.MostYears)] int Years,
    DateTimeOffset Deadline,
    IReadOnlyList<string>? Openers = null)
{
    internal QuoteTerms Terms => new(Text, Years, Deadline.ToUniversalTime());
}

/// <summary>A reason in words.</summary>
/// <param name="Reason">At most 2,000 characters.</param>
public sealed record QuoteReasonRequest([property: MaxLength(2000)] string Reason);

/// <summary>A question, or the answer to one.</summary>
/// <param name="Text">At most 2,000 characters.</param>
public sealed record QuoteWordsRequest([property: MaxLength(2000)] string Text);

/// <summary>Enters the own opening code.</summary>
/// <param name="Code">Six groups of five letters; blanks, dashes and small letters do not matter.</param>
public sealed record OpeningRequest([property: MaxLength(100)] string Code);

/// <summary>Quotes: whole yen without tax; the marketplace adds the tax, 10 % once on the sum, fractions cut.</summary>
/// <param name="Plan">Code of the quoted plan.</param>
/// <param name="Initial">Once.</param>
/// <param name="Recurring">One amount for each year that is asked for.</param>
/// <param name="Options">Per year.</param>
/// <param name="CloudShare">Share of the government cloud's cost, per year.</param>
/// <param name="Line">Line cost, per year.</param>
/// <param name="Migration">Once.</param>
/// <param name="Exit">Return and erasure of the data at the end, once.</param>
/// <param name="Note">Conditions in words, at most 2,000 characters.</param>
/// <param name="Salt">32 random bytes in lower-case hexadecimal: the same quote with the same salt is the same answer. Left out = a new one is made.</param>
public sealed record QuoteAnswerRequest(
    string Plan, long Initial, [property: MinLength(1), MaxLength(QuoteTerms.MostYears)] IReadOnlyList<long> Recurring,
    long Options, long CloudShare, long Line, long Migration, long Exit, [property: MaxLength(2000)] string? Note = null, string? Salt = null)
{
    internal SealQuoteOrder ToOrder(Guid invitation) => new(
        QuoteInvitationId.From(invitation),
        new Quote(Plan, new Yen(Initial), [.. Recurring.Select(year => new Yen(year))], new Yen(Options), new Yen(CloudShare), new Yen(Line), new Yen(Migration), new Yen(Exit), Note ?? string.Empty),
        Salt);
}

/// <summary>Lays an answer open.</summary>
/// <param name="Text">The unchanged text of the receipt.</param>
public sealed record DisclosureRequest([property: MaxLength(20000)] string Text);
