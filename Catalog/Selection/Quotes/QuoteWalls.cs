using Catalog.Municipalities;

namespace Catalog.Selection.Quotes;

/// <summary>Who sees what of quotes: a town its own requests, an auditor all, a vendor its own invitations; curator and operator nothing.</summary>
internal static class QuoteWalls
{
    public static IQueryable<QuoteRequest> VisibleTo(this IQueryable<QuoteRequest> requests, Actor actor) => actor switch
    {
        { Role: Role.Auditor } => requests,
        { Role: Role.TownStaff, Municipality: { } own } => requests.Where(request => request.Municipality == own),
        _ => requests.Where(_ => false),
    };

    /// <summary>Before a request is sent, its vendors know nothing of it.</summary>
    public static IQueryable<QuoteInvitation> OfVendor(this IQueryable<QuoteInvitation> invitations, Actor actor) => actor switch
    {
        { Role: Role.Vendor, Vendor: { } own } => invitations.Where(invitation => invitation.Vendor == own && invitation.SentAt != null),
        _ => invitations.Where(_ => false),
    };
}
