using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>An invitation that its own vendor is about to answer, with the request.</summary>
internal sealed record InvitationForAnswer(QuoteInvitation Invitation, QuoteRequest Request)
{
    public string CaseId => Request.Case.Value.ToString();

    public static async Task<Outcome<InvitationForAnswer>> FindAsync(MarketplaceDb db, QuoteInvitationId id, Actor by, CancellationToken ct)
    {
        var found = await db.QuoteInvitations.OfVendor(by).SingleOrDefaultAsync(each => each.Id == id, ct);
        return found is null
            ? QuoteFaults.Unknown(id.Value.ToString())
            : new InvitationForAnswer(found, await db.QuoteRequests.SingleAsync(each => each.Id == found.Request, ct));
    }
}
