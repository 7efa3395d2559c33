using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning.Hosted;

internal sealed class HandTaskMapping : IEntityTypeConfiguration<HandTask>
{
    public void Configure(EntityTypeBuilder<HandTask> builder)
    {
        builder.HasKey(task => task.Id);
        builder.HasIndex(task => new { task.Vendor, task.Instance });
        // A repeated call that races with the first makes no second task.
        builder.HasIndex(task => new { task.Vendor, task.Operation }).IsUnique();
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.Ignore(task => task.IsOpen);
    }
}

internal sealed class HostedInstanceMapping : IEntityTypeConfiguration<HostedInstance>
{
    public void Configure(EntityTypeBuilder<HostedInstance> builder)
    {
        builder.HasKey(instance => new { instance.Vendor, instance.Id });
        builder.Property(instance => instance.Version).IsConcurrencyToken();
    }
}
