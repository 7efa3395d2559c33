using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.Instances;

internal sealed class InstanceMap : IEntityTypeConfiguration<Instance>
{
    public void Configure(EntityTypeBuilder<Instance> builder)
    {
        builder.HasKey(i => i.Number);
        builder.HasIndex(i => new { i.Vendor, i.Id }).IsUnique();
        builder.HasIndex(i => i.Tenant).IsUnique();
        builder.ComplexProperty(i => i.Life);
        builder.ComplexProperty(i => i.Wiring);
        builder.Ignore(i => i.DashboardPath).Ignore(i => i.Offer);
    }
}
