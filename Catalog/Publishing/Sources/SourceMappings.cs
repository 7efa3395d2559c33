using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Publishing.Sources;

internal sealed class ListingSourceMapping : IEntityTypeConfiguration<ListingSource>
{
    public void Configure(EntityTypeBuilder<ListingSource> builder)
    {
        builder.HasKey(source => source.Offering);
        builder.Property(source => source.Offering).HasMaxLength(100);
        builder.Property(source => source.FileDigest).HasMaxLength(64);
        builder.HasIndex(source => source.Vendor);
        builder.HasIndex(source => source.DueAt);
        builder.Property(source => source.Version).IsConcurrencyToken();
        builder.Ignore(source => source.Failure);
    }
}
