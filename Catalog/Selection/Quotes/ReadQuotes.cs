using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>Shows a case's rounds of quotes to its town and to auditors; every look is logged before anything is shown.</summary>
public sealed class ReadQuotes(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>All rounds, the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<QuoteSheet>>> RunAsync(SelectionId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Selections.VisibleTo(by).AnyAsync(each => each.Id == id, ct))
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var requests = await db.QuoteRequests.AsNoTracking().VisibleTo(by).Where(each => each.Case == id).OrderByDescending(each => each.Round).ToListAsync(ct);
        if (requests.Count > 0)
        {
            Fact[] looks = [.. requests.Select(each => new QuotesLookedAt(id.Value.ToString(), each.Round, SightOf(each)) { Municipality = each.Municipality })];
            if (await db.SaveAsync(by, looks, ct) is { IsDone: false, Fault: var unlogged })
            {
                return unlogged;
            }
        }

        var ids = requests.Select(each => each.Id).ToList();
        var invitations = await db.QuoteInvitations.AsNoTracking().Where(each => ids.Contains(each.Request)).OrderBy(each => each.Offering).ToListAsync(ct);
        var offerings = await OfferingsAsync(db, invitations, ct);
        var now = time.GetUtcNow();
        return requests.Select(each => Sheet(each, invitations.Where(one => one.Request == each.Id), offerings, now)).ToArray();
    }

    private static QuoteSight SightOf(QuoteRequest request) =>
        request.End?.How is QuoteEnding.Opened or QuoteEnding.CodesLost ? QuoteSight.Opened : QuoteSight.Sealed;

    private static QuoteSheet Sheet(QuoteRequest request, IEnumerable<QuoteInvitation> invitations, Dictionary<string, Offering> offerings, DateTimeOffset now) => new(
        request.Round, QuoteSheet.StateOf(request, now), request.Terms, request.PreparedAt, request.PreparedBy, request.SentAt, request.End,
        [.. request.Openers.Select(each => new QuoteOpenerSheet(each.Id, each.Name, each.ReadyAt, each.EnteredAt, each.PausedUntil > now ? each.PausedUntil : null))],
        request.Questions,
        [.. invitations.Select(each => Sheet(each, offerings[each.Offering]))]);

    private static QuoteInvitationSheet Sheet(QuoteInvitation each, Offering offering) => new(
        each.Id, each.Offering, offering.Name, offering.NameEn, each.Vendor, offering.Vendor.Name, offering.Vendor.NameEn, each.Plan, each.Standing,
        each.Digest, each.AnsweredAt, each.DeclinedAt, each.DeclineReason, each.DisclosedAt, each.OpenText is { } text ? QuoteText.Read(text) : null);

    private static Task<Dictionary<string, Offering>> OfferingsAsync(MarketplaceDb db, List<QuoteInvitation> invitations, CancellationToken ct)
    {
        var codes = invitations.Select(each => each.Offering).Distinct().ToList();
        return db.Offerings.AsNoTracking().Include(each => each.Vendor).Where(each => codes.Contains(each.Code)).ToDictionaryAsync(each => each.Code, StringComparer.Ordinal, ct);
    }
}
