using Catalog;
using Catalog.Selection.Quotes;

namespace Marketplace.Api.Selection.Quotes;

/// <summary>One line of a vendor's list of requests.</summary>
/// <param name="Id">Id of the request to this vendor for this offering.</param>
/// <param name="Municipality">Six-digit code of the municipality that asks.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Offering">Code of the offering that is to be quoted.</param>
/// <param name="OfferingName">Its Japanese name.</param>
/// <param name="SentAt">When the request was sent.</param>
/// <param name="Deadline">An answer at this instant is late.</param>
/// <param name="State">How the round stands.</param>
/// <param name="Standing">How the own answer stands.</param>
public sealed record QuoteRequestRowReply(
    Guid Id, string Municipality, string MunicipalityName, string Offering, string OfferingName, DateTimeOffset SentAt, DateTimeOffset Deadline, QuoteState State, QuoteStanding Standing)
{
    internal static QuoteRequestRowReply Of(VendorQuoteRow row) => new(
        row.Id.Value, row.Municipality.Value, row.MunicipalityName, row.Offering, row.OfferingName, Tokyo.At(row.SentAt), Tokyo.At(row.Deadline), row.State, row.Standing);
}

/// <summary>A question, as every invited vendor sees it.</summary>
/// <param name="Number">1, 2, 3 … within the round.</param>
/// <param name="Text">The question.</param>
/// <param name="AskedAt">When.</param>
/// <param name="IsOwn">The caller's vendor asked it; whose the others are is not shown.</param>
/// <param name="Reply">The one answer, once it is given.</param>
public sealed record SharedQuestionReply(int Number, string Text, DateTimeOffset AskedAt, bool IsOwn, QuestionAnswerReply? Reply);

/// <summary>A request as its vendor sees it.</summary>
/// <param name="Row">Who asks for what until when.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Years">Whole years that the quote covers.</param>
/// <param name="Plans">Codes of the plans that can be quoted.</param>
/// <param name="Questions">Questions of all vendors, with the answers.</param>
/// <param name="End">How the round ended.</param>
/// <param name="Digest">SHA-256 of the own answer that counts; what it says cannot be shown.</param>
/// <param name="AnsweredAt">When it was received.</param>
/// <param name="Answers">How often the vendor answered.</param>
/// <param name="MayDisclose">The own answer could not be opened: it may be laid open with the text of the receipt.</param>
public sealed record QuoteRequestReply(
    QuoteRequestRowReply Row, string Text, int Years, IReadOnlyList<string> Plans, IReadOnlyList<SharedQuestionReply> Questions, QuoteEndReply? End,
    string? Digest, DateTimeOffset? AnsweredAt, int Answers, bool MayDisclose)
{
    internal static QuoteRequestReply Of(VendorQuoteSheet sheet) => new(
        QuoteRequestRowReply.Of(sheet.Row), sheet.Terms.Text, sheet.Terms.Years, [.. sheet.Plans.Select(plan => plan.Code)],
        [.. sheet.Questions.Select(each => new SharedQuestionReply(each.Number, each.Text, Tokyo.At(each.AskedAt), each.IsOwn, QuestionAnswerReply.Of(each.Reply)))],
        QuoteEndReply.Of(sheet.End), sheet.Digest, QuoteRoundReply.At(sheet.AnsweredAt), sheet.Answers, sheet.MayDisclose);
}

/// <summary>The receipt of an answer.</summary>
/// <param name="Digest">SHA-256 of <c>text</c> in UTF-8, in hexadecimal.</param>
/// <param name="At">When it was received.</param>
/// <param name="Text">The answer as it was sealed, handed back this once: keep it, it proves later what was sent.</param>
public sealed record QuoteReceiptReply(string Digest, DateTimeOffset At, string Text)
{
    internal static QuoteReceiptReply Of(QuoteReceipt receipt) => new(receipt.Digest, Tokyo.At(receipt.At), receipt.Text);
}
