using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning.Desk;

internal sealed class QuarantineMapping : IEntityTypeConfiguration<Quarantine>
{
    public void Configure(EntityTypeBuilder<Quarantine> builder)
    {
        builder.HasKey(one => one.Id);
        builder.HasIndex(one => one.Operation);
        builder.HasIndex(one => one.Cleanup);
        builder.OwnsOne(one => one.Evidence, json => json.ToJson());
    }
}
