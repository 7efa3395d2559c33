using Catalog.Municipalities;

namespace Catalog.Publishing.Sources;

/// <summary>Who sees which source: a vendor its own, curators and auditors all.</summary>
internal static class SourceWalls
{
    public static IQueryable<ListingSource> VisibleTo(this IQueryable<ListingSource> sources, Actor actor) => actor switch
    {
        { Role: Role.Curator or Role.Auditor } => sources,
        { Role: Role.Vendor, Vendor: { } own } => sources.Where(source => source.Vendor == own),
        _ => sources.Where(_ => false),
    };

    public static IQueryable<ListingSource> KeptBy(this IQueryable<ListingSource> sources, Actor actor) =>
        actor.Role == Role.Vendor ? sources.VisibleTo(actor) : sources.Where(_ => false);
}
