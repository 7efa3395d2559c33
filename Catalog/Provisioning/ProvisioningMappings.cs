using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning;

internal sealed class BrokerMapping : IEntityTypeConfiguration<Broker>
{
    public void Configure(EntityTypeBuilder<Broker> builder)
    {
        builder.HasKey(broker => broker.Vendor);
        builder.Property(broker => broker.Version).IsConcurrencyToken();
    }
}

internal sealed class OperationMapping : IEntityTypeConfiguration<Operation>
{
    private const string StillOpen = "\"SucceededAt\" IS NULL AND \"FailedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.HasKey(operation => operation.Id);
        builder.HasIndex(operation => operation.Subscription);
        builder.HasIndex(operation => operation.Subscription, "OneOpenOperation").IsUnique().HasFilter(StillOpen + " AND \"DormantUntil\" IS NULL");
        builder.HasIndex(operation => operation.GiveUpAskedAt).HasFilter("\"GiveUpAskedAt\" IS NOT NULL");
        builder.HasIndex(operation => new { operation.Vendor, operation.DueAt, operation.Id }).HasFilter(StillOpen);
        builder.Ignore(operation => operation.Current);
        builder.Ignore(operation => operation.Links);
        builder.Property(operation => operation.Version).IsConcurrencyToken();
        builder.HasMany(operation => operation.Steps).WithOne().HasForeignKey(step => step.Operation);
    }
}

internal sealed class StepMapping : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> builder) => builder.HasKey(step => new { step.Operation, step.Ordinal });
}

internal sealed class TenantMapping : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.HasKey(tenant => tenant.Id);
        builder.HasIndex(tenant => tenant.Subscription).IsUnique().HasFilter("\"AbandonedAt\" IS NULL");
    }
}

internal sealed class BindingMapping : IEntityTypeConfiguration<Binding>
{
    public void Configure(EntityTypeBuilder<Binding> builder)
    {
        builder.HasKey(binding => binding.Id);
        builder.HasIndex(binding => binding.Tenant);
        builder.HasIndex(binding => binding.Link);
        builder.HasIndex(binding => binding.RenewBefore);
        builder.Property(binding => binding.Version).IsConcurrencyToken();
    }
}

internal sealed class TenantUpdateMapping : IEntityTypeConfiguration<TenantUpdate>
{
    public void Configure(EntityTypeBuilder<TenantUpdate> builder)
    {
        builder.HasKey(update => update.Operation);
        builder.HasIndex(update => update.Subscription);
        builder.OwnsOne(update => update.Agreed, json =>
        {
            json.ToJson();
            json.Ignore(price => price.EachMonth);
            json.Ignore(price => price.EachYear);
        });
    }
}

internal sealed class BrokerPlanMapping : IEntityTypeConfiguration<BrokerPlan>
{
    public void Configure(EntityTypeBuilder<BrokerPlan> builder) => builder.HasKey(plan => new { plan.Vendor, plan.Service, plan.Code });
}

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.HasKey(link => link.Id);
        builder.HasIndex(link => link.Provider);
        builder.HasIndex(link => link.Consumer);
        builder.Property(link => link.Version).IsConcurrencyToken();
    }
}

internal sealed class OwedCleanupMapping : IEntityTypeConfiguration<OwedCleanup>
{
    public void Configure(EntityTypeBuilder<OwedCleanup> builder)
    {
        builder.HasKey(owed => owed.Id);
        builder.HasIndex(owed => owed.DueAt);
        builder.Property(owed => owed.Version).IsConcurrencyToken();
    }
}
