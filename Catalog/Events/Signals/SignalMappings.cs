using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Events.Signals;

internal sealed class SignalKeyMapping : IEntityTypeConfiguration<SignalKey>
{
    public void Configure(EntityTypeBuilder<SignalKey> builder)
    {
        builder.HasKey(each => each.Vendor);
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}

internal sealed class HeardSignalMapping : IEntityTypeConfiguration<HeardSignal>
{
    public void Configure(EntityTypeBuilder<HeardSignal> builder)
    {
        builder.HasKey(each => new { each.Vendor, each.Message });
        builder.Property(each => each.Message).HasMaxLength(HearSignal.LongestId);
        builder.HasIndex(each => each.At);
    }
}
