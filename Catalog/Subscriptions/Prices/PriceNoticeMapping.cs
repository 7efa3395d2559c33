using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Subscriptions.Prices;

internal sealed class PriceNoticeMapping : IEntityTypeConfiguration<PriceNotice>
{
    public void Configure(EntityTypeBuilder<PriceNotice> builder)
    {
        builder.HasKey(notice => new { notice.Subscription, notice.Number });
        builder.HasOne<Subscription>().WithMany().HasForeignKey(notice => notice.Subscription);
        builder.HasIndex(notice => notice.Municipality);
        builder.Ignore(notice => notice.EachMonth);
    }
}
