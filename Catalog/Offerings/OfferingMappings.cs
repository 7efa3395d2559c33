using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Offerings;

internal sealed class VendorMapping : IEntityTypeConfiguration<Vendor>
{
    public void Configure(EntityTypeBuilder<Vendor> builder)
    {
        builder.HasKey(vendor => vendor.Id);
        builder.HasIndex(vendor => vendor.Code).IsUnique();
        builder.Property(vendor => vendor.Version).IsConcurrencyToken();
    }
}

internal sealed class OfferingMapping : IEntityTypeConfiguration<Offering>
{
    public void Configure(EntityTypeBuilder<Offering> builder)
    {
        builder.HasKey(offering => offering.Id);
        builder.HasIndex(offering => offering.Code).IsUnique();
        builder.HasIndex(offering => offering.ListedIn);
        builder.HasOne(offering => offering.Vendor).WithMany().HasForeignKey(offering => offering.VendorId);
        builder.HasMany(offering => offering.Plans).WithOne().HasForeignKey(plan => plan.Offering);
        builder.OwnsMany(offering => offering.Interfaces, json => json.ToJson());
        builder.OwnsMany(offering => offering.SecurityFacts, json => json.ToJson());
        builder.OwnsOne(offering => offering.Exit, json => json.ToJson());
        builder.OwnsOne(offering => offering.Accessibility, json => json.ToJson());
        builder.OwnsMany(offering => offering.MandatoryPoints, json => json.ToJson());
        builder.OwnsMany(offering => offering.Manuals, json => json.ToJson());
    }
}

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.HasKey(plan => plan.Id);
        builder.HasIndex(plan => plan.Code).IsUnique();
        builder.OwnsMany(plan => plan.Tiers, json =>
        {
            json.ToJson();
            json.Ignore(tier => tier.EachMonth);
        });
        builder.OwnsMany(plan => plan.Options, json => json.ToJson());
    }
}

internal sealed class OfferingVersionMapping : IEntityTypeConfiguration<OfferingVersion>
{
    public void Configure(EntityTypeBuilder<OfferingVersion> builder)
    {
        builder.HasKey(version => version.Id);
        builder.HasOne<Offering>().WithMany().HasForeignKey(version => version.Offering);
        builder.HasIndex(version => new { version.Offering, version.Number }).IsUnique();
    }
}
