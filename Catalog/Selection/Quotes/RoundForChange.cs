using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>A round of quotes that its town is about to change, with its case.</summary>
internal sealed record RoundForChange(SelectionCase Case, QuoteRequest Request)
{
    public string CaseId => Case.Id.Value.ToString();

    public int Round => Request.Round;

    public static async Task<Outcome<RoundForChange>> FindAsync(MarketplaceDb db, SelectionRef which, int round, Actor by, CancellationToken ct)
    {
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var request = await db.QuoteRequests.VisibleTo(by).SingleOrDefaultAsync(each => each.Case == which.Id && each.Round == round, ct);
        return request is null ? QuoteFaults.UnknownRound(round)
            : door.Value.Closed is { } closed ? closed
            : new RoundForChange(door.Value, request);
    }

    public Task<List<QuoteInvitation>> InvitationsAsync(MarketplaceDb db, CancellationToken ct) =>
        db.QuoteInvitations.Where(each => each.Request == Request.Id).OrderBy(each => each.Offering).ToListAsync(ct);
}
