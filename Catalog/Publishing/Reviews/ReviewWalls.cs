using Catalog.Municipalities;

namespace Catalog.Publishing.Reviews;

/// <summary>Who sees which review: curators and auditors all, a vendor those of its own listings.</summary>
internal static class ReviewWalls
{
    /// <summary>Neither published nor returned nor withdrawn.</summary>
    public static IQueryable<ListingReview> Open(this IQueryable<ListingReview> reviews) =>
        reviews.Where(review => review.PublishedAt == null && review.ReturnedAt == null && review.WithdrawnAt == null);

    public static IQueryable<ListingReview> VisibleTo(this IQueryable<ListingReview> reviews, Actor actor) => actor switch
    {
        { Role: Role.Curator or Role.Auditor } => reviews,
        { Role: Role.Vendor, Vendor: { } own } => reviews.Where(review => review.Vendor == own),
        _ => reviews.Where(_ => false),
    };
}
