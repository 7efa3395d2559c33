using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What a vendor does with an invitation beside quoting: ask, decline, and lay open what could not be opened.</summary>
public sealed class AnswerInvitation(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Asks the town; all who are invited read the question, without the name of the one who asked.</summary>
    public Task<Outcome<int>> AskAsync(QuoteInvitationId id, string text, Actor by, CancellationToken ct) => ApplyAsync(
        id, by, (found, now) => found.Request.Ask(found.Invitation.Offering, text, now),
        found => new QuoteAsked(found.CaseId, found.Request.Round, found.Request.Questions.Count), found => found.Request.Questions.Count, ct);

    /// <summary>Does not quote (辞退), with a reason; until the deadline an answer can still follow.</summary>
    public Task<Outcome<int>> DeclineAsync(QuoteInvitationId id, string reason, Actor by, CancellationToken ct) => ApplyAsync(
        id, by, (found, now) => found.Request.IsOpenAt(now) ? found.Invitation.Decline(reason, now) : found.Request.TooLate(),
        found => new QuoteDeclined(found.CaseId, found.Request.Round, found.Invitation.Offering, found.Invitation.Vendor), found => found.Invitation.Version, ct);

    /// <summary>Lays the own answer open, when a code is lost or the sealed answer was damaged: it counts if its digest is the one that was logged.</summary>
    public async Task<Outcome<int>> DiscloseAsync(QuoteInvitationId id, string text, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await InvitationForAnswer.FindAsync(db, id, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (invitation, request) = (door.Value.Invitation, door.Value.Request);
        var selection = await db.Selections.AsNoTracking().SingleAsync(each => each.Id == request.Case, ct);
        var logged = (await LoggedDigests.ReadAsync(db, request, ct))[invitation.Offering];
        var fault = selection.Closed
            ?? (!invitation.MayDisclose(request) || logged is null ? QuoteFaults.NothingToDisclose
                : QuoteText.Digest(text.Trim()) != logged ? QuoteFaults.OtherDigest(logged)
                : null);
        if (fault is not null)
        {
            return fault;
        }

        invitation.Disclose(text.Trim(), time.GetUtcNow());
        var fact = new QuoteDisclosed(door.Value.CaseId, request.Round, invitation.Offering, invitation.Vendor, logged!) { Municipality = request.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? invitation.Version : saved.Fault;
    }

    private async Task<Outcome<int>> ApplyAsync(
        QuoteInvitationId id, Actor by, Func<InvitationForAnswer, DateTimeOffset, Outcome> act,
        Func<InvitationForAnswer, Fact> fact, Func<InvitationForAnswer, int> result, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await InvitationForAnswer.FindAsync(db, id, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        if (act(door.Value, time.GetUtcNow()) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        var saved = await db.SaveAsync(by, fact(door.Value) with { Municipality = door.Value.Request.Municipality }, ct);
        return saved.IsDone ? result(door.Value) : saved.Fault;
    }
}
