using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Publishing.Reviews;

internal sealed class ListingReviewMapping : IEntityTypeConfiguration<ListingReview>
{
    public void Configure(EntityTypeBuilder<ListingReview> builder)
    {
        builder.HasKey(review => review.Id);
        builder.Property(review => review.Offering).HasMaxLength(100);
        // The second of two who open one at the same moment meets the number.
        builder.HasIndex(review => new { review.Offering, review.Number }).IsUnique();
        builder.HasIndex(review => review.Vendor);
        builder.Property(review => review.Version).IsConcurrencyToken();
        builder.Ignore(review => review.Counting);
        builder.OwnsMany(review => review.Approvals, json => json.ToJson());
        builder.OwnsMany(review => review.Reasons, json => json.ToJson());
    }
}

internal sealed class PublishedListingMapping : IEntityTypeConfiguration<PublishedListing>
{
    public void Configure(EntityTypeBuilder<PublishedListing> builder)
    {
        builder.HasKey(listing => new { listing.Offering, listing.Number });
        builder.Property(listing => listing.Offering).HasMaxLength(100);
        builder.Property(listing => listing.Digest).HasMaxLength(64);
        builder.HasOne<ListingReview>().WithMany().HasForeignKey(listing => listing.Review);
        builder.HasIndex(listing => new { listing.Offering, listing.Edit }).IsUnique();
    }
}

internal sealed class GapPlanMapping : IEntityTypeConfiguration<GapPlan>
{
    public void Configure(EntityTypeBuilder<GapPlan> builder)
    {
        builder.HasKey(gap => new { gap.Offering, gap.Number });
        builder.Property(gap => gap.Offering).HasMaxLength(100);
    }
}
