using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Publishing.Drafts;

internal sealed class ListingDraftMapping : IEntityTypeConfiguration<ListingDraft>
{
    public void Configure(EntityTypeBuilder<ListingDraft> builder)
    {
        builder.HasKey(draft => draft.Offering);
        builder.Property(draft => draft.Offering).HasMaxLength(100);
        builder.HasIndex(draft => draft.Vendor);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
    }
}

internal sealed class ListingEditMapping : IEntityTypeConfiguration<ListingEdit>
{
    public void Configure(EntityTypeBuilder<ListingEdit> builder)
    {
        builder.HasKey(edit => new { edit.Offering, edit.Number });
        builder.Property(edit => edit.Offering).HasMaxLength(100);
        builder.Property(edit => edit.Digest).HasMaxLength(64);
        builder.HasOne<ListingDraft>().WithMany().HasForeignKey(edit => edit.Offering);
    }
}
