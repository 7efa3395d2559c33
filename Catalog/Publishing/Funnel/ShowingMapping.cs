using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Publishing.Funnel;

internal sealed class ShowingMapping : IEntityTypeConfiguration<Showing>
{
    public void Configure(EntityTypeBuilder<Showing> builder)
    {
        builder.HasKey(showing => new { showing.Offering, showing.Day, showing.Where });
        builder.Property(showing => showing.Offering).HasMaxLength(100);
    }
}
