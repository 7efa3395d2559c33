using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Events;

internal sealed class AnnouncedEventMapping : IEntityTypeConfiguration<AnnouncedEvent>
{
    public void Configure(EntityTypeBuilder<AnnouncedEvent> builder)
    {
        builder.HasKey(each => each.Position);
        builder.Property(each => each.Position).ValueGeneratedNever();
        builder.HasIndex(each => each.Id).IsUnique();
        builder.HasIndex(each => new { each.Municipality, each.Position });
        builder.HasIndex(each => new { each.Vendor, each.Position });
        builder.HasIndex(each => new { each.OtherVendor, each.Position });
        builder.HasIndex(each => each.At);
    }
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.HasKey(each => each.Id);
        builder.HasIndex(each => each.Municipality);
        builder.HasIndex(each => each.Vendor);
        builder.HasIndex(each => each.DueAt);
        builder.Ignore(each => each.Kinds);
        builder.Ignore(each => each.Owner);
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.HasKey(each => each.Id);
        builder.HasIndex(each => new { each.Webhook, each.At });
        builder.HasIndex(each => each.At);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(each => each.Webhook);
    }
}
