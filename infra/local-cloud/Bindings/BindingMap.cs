using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.Bindings;

internal sealed class BindingMap : IEntityTypeConfiguration<Binding>
{
    public void Configure(EntityTypeBuilder<Binding> builder)
    {
        builder.HasKey(b => b.Number);
        builder.HasIndex(b => new { b.Vendor, b.Instance, b.Id }).IsUnique();
        builder.HasIndex(b => b.Tenant);
        builder.ComplexProperty(b => b.Life);
        builder.Property(b => b.Purpose).HasConversion<string>();
        builder.Ignore(b => b.Credential).Ignore(b => b.Contract).Ignore(b => b.ExpiresAt);
    }
}
