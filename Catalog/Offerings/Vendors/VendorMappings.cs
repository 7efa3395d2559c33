using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Offerings.Vendors;

internal sealed class VendorRegistrationMapping : IEntityTypeConfiguration<VendorRegistration>
{
    public void Configure(EntityTypeBuilder<VendorRegistration> builder)
    {
        builder.HasKey(each => each.Vendor);
        builder.Property(each => each.Vendor).HasMaxLength(OrganisationOrder.MostOfCode);
        builder.HasIndex(each => each.CorporateNumber).IsUnique();
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}

internal sealed class VendorInvitationMapping : IEntityTypeConfiguration<VendorInvitation>
{
    public void Configure(EntityTypeBuilder<VendorInvitation> builder)
    {
        builder.HasKey(each => each.Id);
        builder.HasIndex(each => each.Vendor);
        builder.Property(each => each.Digest).HasMaxLength(64);
        builder.HasIndex(each => each.Digest).IsUnique();
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}

internal sealed class QualificationMapping : IEntityTypeConfiguration<Qualification>
{
    public void Configure(EntityTypeBuilder<Qualification> builder)
    {
        builder.HasKey(each => each.Id);
        builder.HasIndex(each => each.Vendor);
    }
}

internal sealed class SellerNamingMapping : IEntityTypeConfiguration<SellerNaming>
{
    public void Configure(EntityTypeBuilder<SellerNaming> builder)
    {
        builder.HasKey(each => each.Id);
        builder.HasIndex(each => new { each.Maker, each.Product });
    }
}
