using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Subscriptions.Leaving;

internal sealed class CancellationMapping : IEntityTypeConfiguration<Cancellation>
{
    public void Configure(EntityTypeBuilder<Cancellation> builder)
    {
        builder.HasKey(each => each.Operation);
        builder.HasOne<Operation>().WithMany().HasForeignKey(each => each.Operation);
        builder.HasIndex(each => each.Subscription);
        builder.HasIndex(each => each.Subscription, "OneOpenCancellation").IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(each => each.Municipality);
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}

internal sealed class KeptExportMapping : IEntityTypeConfiguration<KeptExport>
{
    public void Configure(EntityTypeBuilder<KeptExport> builder)
    {
        builder.HasKey(each => each.Id);
        builder.HasIndex(each => each.Operation);
        builder.HasIndex(each => each.Subscription);
        builder.HasIndex(each => each.KeptUntil);
        builder.Property(each => each.Version).IsConcurrencyToken();
        builder.Ignore(each => each.IsThere);
        builder.Ignore(each => each.FileName);
    }
}

internal sealed class KeptPieceMapping : IEntityTypeConfiguration<KeptPiece>
{
    public void Configure(EntityTypeBuilder<KeptPiece> builder)
    {
        builder.HasKey(each => new { each.Export, each.Ordinal });
        builder.HasOne<KeptExport>().WithMany().HasForeignKey(each => each.Export);
    }
}
