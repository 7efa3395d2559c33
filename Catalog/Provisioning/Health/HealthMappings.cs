using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning.Health;

internal sealed class BrokerHealthMapping : IEntityTypeConfiguration<BrokerHealth>
{
    public void Configure(EntityTypeBuilder<BrokerHealth> builder)
    {
        builder.HasKey(health => health.Vendor);
        builder.HasIndex(health => health.NextBeatAt);
        builder.Ignore(health => health.IsTroubled);
        builder.Property(health => health.Version).IsConcurrencyToken();
    }
}
