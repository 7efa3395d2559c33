using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Publishing.Links;

internal sealed class TriedLinkMapping : IEntityTypeConfiguration<TriedLink>
{
    public void Configure(EntityTypeBuilder<TriedLink> builder)
    {
        builder.HasKey(link => link.Key);
        builder.Property(link => link.Key).HasMaxLength(64);
        builder.Property(link => link.Version).IsConcurrencyToken();
        builder.Ignore(link => link.IsDead);
    }
}
