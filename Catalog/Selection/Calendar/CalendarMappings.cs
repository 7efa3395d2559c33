using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Calendar;

internal sealed class PlannedStartMapping : IEntityTypeConfiguration<PlannedStart>
{
    public void Configure(EntityTypeBuilder<PlannedStart> builder)
    {
        builder.HasKey(start => start.Selection);
        builder.HasIndex(start => start.Municipality);
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(start => start.Selection).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.HasKey(reopening => reopening.Subscription);
        builder.HasIndex(reopening => reopening.Municipality);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(reopening => reopening.Subscription).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(reopening => reopening.Selection).OnDelete(DeleteBehavior.Restrict);
    }
}
