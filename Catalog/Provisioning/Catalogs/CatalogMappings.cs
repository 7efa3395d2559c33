using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning.Catalogs;

internal sealed class KeptCatalogMapping : IEntityTypeConfiguration<KeptCatalog>
{
    public void Configure(EntityTypeBuilder<KeptCatalog> builder)
    {
        builder.HasKey(copy => copy.Id);
        builder.HasIndex(copy => new { copy.Vendor, copy.ReadAt });
        builder.OwnsMany(copy => copy.Vanished, json => json.ToJson());
        builder.Property(copy => copy.Version).IsConcurrencyToken();
    }
}
