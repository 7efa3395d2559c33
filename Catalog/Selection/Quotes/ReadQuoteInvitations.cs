using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>Shows a vendor the requests that were sent to it; every look at one is logged.</summary>
public sealed class ReadQuoteInvitations(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>The newest first; empty for everybody who is no vendor.</summary>
    public async Task<Page<VendorQuoteRow>> ListAsync(Actor by, int offset, int limit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = db.QuoteInvitations.AsNoTracking().OfVendor(by);
        var found = await Joined(db, own).OrderByDescending(each => each.Invitation.SentAt).ThenBy(each => each.Invitation.Id).Skip(offset).Take(limit).ToListAsync(ct);
        var now = time.GetUtcNow();
        return new Page<VendorQuoteRow>([.. found.Select(each => Row(each, now))], await own.CountAsync(ct));
    }

    /// <summary>Somebody else's invitation is as unknown as one that never was.</summary>
    public async Task<Outcome<VendorQuoteSheet>> FindAsync(QuoteInvitationId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Joined(db, db.QuoteInvitations.AsNoTracking().OfVendor(by).Where(each => each.Id == id)).SingleOrDefaultAsync(ct) is not { } found)
        {
            return QuoteFaults.Unknown(id.Value.ToString());
        }

        var (invitation, request) = (found.Invitation, found.Request);
        var look = new QuotesLookedAt(request.Case.Value.ToString(), request.Round, QuoteSight.OwnInvitation) { Municipality = request.Municipality };
        if (await db.SaveAsync(by, look, ct) is { IsDone: false, Fault: var unlogged })
        {
            return unlogged;
        }

        var plans = await db.Plans.AsNoTracking().Where(plan => plan.Offering == found.Offering.Id && (invitation.Plan == null || plan.Code == invitation.Plan))
            .OrderBy(plan => plan.Code).Select(plan => new QuotablePlan(plan.Code, plan.Name, plan.NameEn)).ToListAsync(ct);
        return new VendorQuoteSheet(
            Row(found, time.GetUtcNow()), request.Terms, plans,
            [.. request.Questions.Select(each => new VendorQuestion(each.Number, each.Text, each.AskedAt, each.Offering == invitation.Offering, each.Reply))],
            request.End, invitation.Digest, invitation.AnsweredAt, invitation.Answers, invitation.DeclineReason, invitation.MayDisclose(request));
    }

    private static IQueryable<Found> Joined(MarketplaceDb db, IQueryable<QuoteInvitation> invitations) =>
        from invitation in invitations
        join request in db.QuoteRequests.AsNoTracking() on invitation.Request equals request.Id
        join offering in db.Offerings.AsNoTracking() on invitation.Offering equals offering.Code
        join town in db.Municipalities.AsNoTracking() on invitation.Municipality equals town.Code
        select new Found { Invitation = invitation, Request = request, Offering = offering, Town = town.Name };

    private static VendorQuoteRow Row(Found found, DateTimeOffset now) => new(
        found.Invitation.Id, found.Invitation.Municipality, found.Town, found.Offering.Code, found.Offering.Name, found.Offering.NameEn,
        found.Invitation.SentAt!.Value, found.Request.Deadline, QuoteSheet.StateOf(found.Request, now), found.Invitation.Standing);

    private sealed class Found
    {
        public required QuoteInvitation Invitation { get; init; }

        public required QuoteRequest Request { get; init; }

        public required Offering Offering { get; init; }

        public required string Town { get; init; }
    }
}
