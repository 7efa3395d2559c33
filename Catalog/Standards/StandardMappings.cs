using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Standards;

internal sealed class BusinessAreaMapping : IEntityTypeConfiguration<BusinessArea>
{
    public void Configure(EntityTypeBuilder<BusinessArea> builder)
    {
        builder.HasKey(area => area.Number);
        builder.Property(area => area.Number).ValueGeneratedNever();
    }
}

internal sealed class BusinessSystemMapping : IEntityTypeConfiguration<BusinessSystem>
{
    public void Configure(EntityTypeBuilder<BusinessSystem> builder) => builder.HasKey(system => system.Id);
}
