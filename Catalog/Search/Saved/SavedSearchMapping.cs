using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Search.Saved;

internal sealed class SavedSearchMapping : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.HasKey(search => search.Id);
        builder.HasIndex(search => new { search.Municipality, search.Name }).IsUnique();
        builder.Property(search => search.Name).HasMaxLength(SaveSearch.NameLimit);
    }
}
