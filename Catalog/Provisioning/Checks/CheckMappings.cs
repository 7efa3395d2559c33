using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning.Checks;

internal sealed class BrokerCheckMapping : IEntityTypeConfiguration<BrokerCheck>
{
    public void Configure(EntityTypeBuilder<BrokerCheck> builder)
    {
        builder.HasKey(check => check.Id);
        builder.HasIndex(check => check.Vendor);
        builder.HasIndex(check => check.Underway).IsUnique();
        builder.Property(check => check.Version).IsConcurrencyToken();
        builder.HasMany(check => check.Results).WithOne().HasForeignKey(result => result.Check);
    }
}

internal sealed class CheckResultMapping : IEntityTypeConfiguration<CheckResult>
{
    public void Configure(EntityTypeBuilder<CheckResult> builder)
    {
        builder.HasKey(result => new { result.Check, result.Rule });
        builder.Ignore(result => result.Finding);
    }
}
