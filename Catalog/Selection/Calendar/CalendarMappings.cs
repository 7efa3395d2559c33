using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Calendar;

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
