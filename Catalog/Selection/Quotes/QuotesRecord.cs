using System.Text.Json.Nodes;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What the decision record keeps of quotes: complete in itself, names and amounts included, even when listings are gone.</summary>
internal static class QuotesRecord
{
    /// <returns><c>null</c> = the case had no round of quotes.</returns>
    public static async Task<JsonNode?> WriteAsync(MarketplaceDb db, SelectionId selection, CancellationToken ct)
    {
        var requests = await db.QuoteRequests.AsNoTracking().Where(each => each.Case == selection).OrderBy(each => each.Round).ToListAsync(ct);
        if (requests.Count == 0)
        {
            return null;
        }

        var ids = requests.Select(each => each.Id).ToList();
        var invitations = await db.QuoteInvitations.AsNoTracking().Where(each => ids.Contains(each.Request)).ToListAsync(ct);
        var codes = invitations.Select(each => each.Offering).Distinct().ToList();
        var offerings = await db.Offerings.AsNoTracking().Include(each => each.Vendor).Where(each => codes.Contains(each.Code)).ToDictionaryAsync(each => each.Code, StringComparer.Ordinal, ct);
        return new JsonArray([.. requests.Select(request => (JsonNode)Round(
            request, invitations.Where(each => each.Request == request.Id).OrderBy(each => each.Offering, StringComparer.Ordinal), offerings))]);
    }

    private static JsonObject Round(QuoteRequest request, IEnumerable<QuoteInvitation> invitations, Dictionary<string, Offering> offerings) => new()
    {
        ["round"] = request.Round,
        ["text"] = request.Text,
        ["years"] = request.Years,
        ["deadline"] = Time(request.Deadline),
        ["preparedAt"] = Time(request.PreparedAt),
        ["preparedBy"] = request.PreparedBy,
        ["sentAt"] = Time(request.SentAt),
        ["end"] = request.End is { } end
            ? new JsonObject { ["how"] = Word(end.How), ["at"] = Time(end.At), ["by"] = end.By, ["reason"] = end.Reason }
            : null,
        ["openers"] = new JsonArray([.. request.Openers.Select(each => (JsonNode)new JsonObject
        {
            ["name"] = each.Name,
            ["codeMadeAt"] = Time(each.ReadyAt),
            ["codeEnteredAt"] = Time(each.EnteredAt),
        })]),
        ["questions"] = new JsonArray([.. request.Questions.Select(each => (JsonNode)new JsonObject
        {
            ["number"] = each.Number,
            ["offering"] = each.Offering,
            ["text"] = each.Text,
            ["askedAt"] = Time(each.AskedAt),
            ["reply"] = each.Reply is { } reply ? new JsonObject { ["text"] = reply.Text, ["at"] = Time(reply.At), ["by"] = reply.By } : null,
        })]),
        ["invitations"] = new JsonArray([.. invitations.Select(each => (JsonNode)Invitation(each, offerings[each.Offering]))]),
    };

    private static JsonObject Invitation(QuoteInvitation each, Offering offering) => new()
    {
        ["offering"] = each.Offering,
        ["offeringName"] = offering.Name,
        ["vendor"] = each.Vendor,
        ["vendorName"] = offering.Vendor.Name,
        ["plan"] = each.Plan,
        ["standing"] = Word(each.Standing),
        ["answeredAt"] = Time(each.AnsweredAt),
        ["answeredBy"] = each.AnsweredBy,
        ["answers"] = each.Answers,
        ["digest"] = each.Digest,
        ["declinedAt"] = Time(each.DeclinedAt),
        ["declineReason"] = each.DeclineReason,
        ["foundBrokenAt"] = Time(each.FoundBrokenAt),
        ["disclosedAt"] = Time(each.DisclosedAt),
        ["answer"] = each.OpenText,
        ["quote"] = each.OpenText is { } text ? Lines(QuoteText.Read(text)) : null,
    };

    private static JsonObject Lines(Quote quote) => new()
    {
        ["plan"] = quote.Plan,
        ["initial"] = quote.Initial.Amount,
        ["recurring"] = new JsonArray([.. quote.Recurring.Select(year => (JsonNode)year.Amount)]),
        ["options"] = quote.Options.Amount,
        ["cloudShare"] = quote.CloudShare.Amount,
        ["line"] = quote.Line.Amount,
        ["migration"] = quote.Migration.Amount,
        ["exit"] = quote.Exit.Amount,
        ["net"] = quote.Net.Amount,
        ["tax"] = quote.Tax.Amount,
        ["gross"] = quote.Gross.Amount,
        ["note"] = quote.Note,
    };

    private static JsonValue? Time(DateTimeOffset? instant) => instant is { } known ? JsonValue.Create(known.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture)) : null;

    private static string Word<TWord>(TWord word)
        where TWord : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
