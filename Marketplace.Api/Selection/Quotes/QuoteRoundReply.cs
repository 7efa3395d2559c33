using Catalog;
using Catalog.Selection.Quotes;

namespace Marketplace.Api.Selection.Quotes;

/// <summary>How a round ended.</summary>
/// <param name="How">Withdrawn, opened, or its codes lost.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Reason">In words; <c>null</c> when it was opened in due course.</param>
public sealed record QuoteEndReply(QuoteEnding How, DateTimeOffset At, string By, string? Reason)
{
    internal static QuoteEndReply? Of(QuoteEnd? end) => end is null ? null : new(end.How, Tokyo.At(end.At), end.By, end.Reason);
}

/// <summary>One of those whose codes open the answers.</summary>
/// <param name="Id">Id of the person or the client.</param>
/// <param name="Name">As shown.</param>
/// <param name="ReadyAt">When the own code was made.</param>
/// <param name="EnteredAt">When it was entered after the deadline.</param>
/// <param name="PausedUntil">After too many wrong codes, none is looked at before this time.</param>
public sealed record QuoteOpenerReply(string Id, string Name, DateTimeOffset? ReadyAt, DateTimeOffset? EnteredAt, DateTimeOffset? PausedUntil);

/// <summary>The answer to a question.</summary>
/// <param name="Text">The answer.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
public sealed record QuestionAnswerReply(string Text, DateTimeOffset At, string By)
{
    internal static QuestionAnswerReply? Of(QuoteReply? reply) => reply is null ? null : new(reply.Text, Tokyo.At(reply.At), reply.By);
}

/// <summary>A vendor's question, as the municipality sees it.</summary>
/// <param name="Number">1, 2, 3 … within the round.</param>
/// <param name="Offering">For which offering its vendor asked; the other vendors do not see this.</param>
/// <param name="Text">The question.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Reply">The one answer, once it is given.</param>
public sealed record QuoteQuestionReply(int Number, string Offering, string Text, DateTimeOffset AskedAt, QuestionAnswerReply? Reply);

/// <summary>An opened quote: whole yen without tax, and the totals over all years.</summary>
/// <param name="Plan">Code of the quoted plan.</param>
/// <param name="Initial">Once.</param>
/// <param name="Recurring">One amount for each year.</param>
/// <param name="Options">Per year.</param>
/// <param name="CloudShare">Share of the government cloud's cost, per year.</param>
/// <param name="Line">Line cost, per year.</param>
/// <param name="Migration">Once.</param>
/// <param name="Exit">Return and erasure of the data at the end, once.</param>
/// <param name="Note">Conditions in words.</param>
/// <param name="Net">All lines over all years, without tax.</param>
/// <param name="Tax">10 % of it, fractions cut.</param>
/// <param name="Gross">Both together.</param>
public sealed record QuoteAmountsReply(
    string Plan, long Initial, IReadOnlyList<long> Recurring, long Options, long CloudShare, long Line, long Migration, long Exit, string Note, long Net, long Tax, long Gross)
{
    internal static QuoteAmountsReply? Of(Quote? quote) => quote is null ? null : new(
        quote.Plan, quote.Initial.Amount, [.. quote.Recurring.Select(year => year.Amount)], quote.Options.Amount, quote.CloudShare.Amount, quote.Line.Amount,
        quote.Migration.Amount, quote.Exit.Amount, quote.Note, quote.Net.Amount, quote.Tax.Amount, quote.Gross.Amount);
}

/// <summary>An invited offering.</summary>
/// <param name="Id">Id of the invitation.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Vendor">Code of its vendor.</param>
/// <param name="Plan">Code of the plan that is asked for; <c>null</c> = the vendor chooses.</param>
/// <param name="Standing">Awaited, sealed, declined, open or broken.</param>
/// <param name="Digest">SHA-256 of the answer that counts.</param>
/// <param name="AnsweredAt">When it came.</param>
/// <param name="DeclinedAt">When the vendor declined to quote.</param>
/// <param name="DeclineReason">Why.</param>
/// <param name="DisclosedAt">When the vendor itself laid it open.</param>
/// <param name="Quote">What is quoted; <c>null</c> until it is open.</param>
public sealed record QuoteInvitationReply(
    Guid Id, string Offering, string Vendor, string? Plan, QuoteStanding Standing, string? Digest, DateTimeOffset? AnsweredAt,
    DateTimeOffset? DeclinedAt, string? DeclineReason, DateTimeOffset? DisclosedAt, QuoteAmountsReply? Quote);

/// <summary>A round of quotes, as the municipality and an auditor see it.</summary>
/// <param name="Round">1, 2, 3 … within the case.</param>
/// <param name="State">Prepared, out, due, withdrawn, opened, or codes lost.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Years">Whole years that the quotes cover.</param>
/// <param name="Deadline">An answer at this instant is late.</param>
/// <param name="PreparedAt">When it was prepared.</param>
/// <param name="PreparedBy">By whom.</param>
/// <param name="SentAt">When it went out, with the code of the last opener.</param>
/// <param name="End">How it ended.</param>
/// <param name="Openers">Those whose codes open the answers.</param>
/// <param name="Questions">What vendors asked.</param>
/// <param name="Invitations">Who was asked.</param>
public sealed record QuoteRoundReply(
    int Round, QuoteState State, string Text, int Years, DateTimeOffset Deadline, DateTimeOffset PreparedAt, string PreparedBy, DateTimeOffset? SentAt,
    QuoteEndReply? End, IReadOnlyList<QuoteOpenerReply> Openers, IReadOnlyList<QuoteQuestionReply> Questions, IReadOnlyList<QuoteInvitationReply> Invitations)
{
    internal static QuoteRoundReply Of(QuoteSheet sheet) => new(
        sheet.Round, sheet.State, sheet.Terms.Text, sheet.Terms.Years, Tokyo.At(sheet.Terms.Deadline), Tokyo.At(sheet.PreparedAt), sheet.PreparedBy, At(sheet.SentAt),
        QuoteEndReply.Of(sheet.End),
        [.. sheet.Openers.Select(each => new QuoteOpenerReply(each.Id, each.Name, At(each.ReadyAt), At(each.EnteredAt), At(each.PausedUntil)))],
        [.. sheet.Questions.Select(each => new QuoteQuestionReply(each.Number, each.Offering, each.Text, Tokyo.At(each.AskedAt), QuestionAnswerReply.Of(each.Reply)))],
        [.. sheet.Invitations.Select(each => new QuoteInvitationReply(
            each.Id.Value, each.Offering, each.Vendor, each.Plan, each.Standing, each.Digest, At(each.AnsweredAt), At(each.DeclinedAt), each.DeclineReason,
            At(each.DisclosedAt), QuoteAmountsReply.Of(each.Quote)))]);

    internal static DateTimeOffset? At(DateTimeOffset? instant) => instant is { } known ? Tokyo.At(known) : null;
}

/// <summary>A code that was made.</summary>
/// <param name="Round">Of which round.</param>
/// <param name="OpeningCode">The caller's own opening code, shown this once and kept nowhere: put it on paper. <c>null</c> when the caller is no opener.</param>
/// <param name="IsSent">The request went out; otherwise it waits for another opener's code.</param>
public sealed record OpeningCodeReply(int Round, string? OpeningCode, bool IsSent)
{
    internal static OpeningCodeReply Of(PreparedQuotes prepared) => new(prepared.Round, prepared.Code, prepared.IsSent);
}
