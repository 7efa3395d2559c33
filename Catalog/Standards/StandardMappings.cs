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

internal sealed class SpecVersionMapping : IEntityTypeConfiguration<SpecVersion>
{
    public void Configure(EntityTypeBuilder<SpecVersion> builder)
    {
        builder.HasKey(spec => spec.Id);
        builder.HasIndex(spec => new { spec.System, spec.Number }).IsUnique();
        builder.HasOne<BusinessSystem>().WithMany().HasForeignKey(spec => spec.System);
        builder.HasMany(spec => spec.Requirements).WithOne().HasForeignKey(row => row.Spec);
    }
}

internal sealed class RequirementMapping : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.HasKey(row => new { row.Spec, row.Place });
        builder.HasIndex(row => new { row.Spec, row.Part, row.Number }).IsUnique();
    }
}
