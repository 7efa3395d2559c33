using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Subscriptions;

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasKey(subscription => subscription.Id);
        builder.HasIndex(subscription => subscription.Municipality);
        builder.HasIndex(subscription => subscription.Vendor);
        builder.HasIndex(subscription => new { subscription.Municipality, subscription.Offering })
            .IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        builder.Ignore(subscription => subscription.TermEnd);
        builder.Ignore(subscription => subscription.IsBilled);
        builder.OwnsOne(subscription => subscription.Agreed, json =>
        {
            json.ToJson();
            json.Ignore(price => price.EachMonth);
            json.Ignore(price => price.EachYear);
        });
        builder.Property(subscription => subscription.Version).IsConcurrencyToken();
    }
}
