using Catalog.Municipalities;

namespace Catalog.Publishing.Drafts;

/// <summary>Who sees which draft: a vendor its own, an auditor all. A curator sees what was submitted, through its review.</summary>
internal static class DraftWalls
{
    public static IQueryable<ListingDraft> VisibleTo(this IQueryable<ListingDraft> drafts, Actor actor) => actor switch
    {
        { Role: Role.Auditor } => drafts,
        { Role: Role.Vendor, Vendor: { } own } => drafts.Where(draft => draft.Vendor == own),
        _ => drafts.Where(_ => false),
    };
}
