using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Audit;

internal sealed class AuditEventMapping : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.HasKey(entry => entry.Id);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => entry.Municipality);
        builder.HasIndex(entry => entry.Subject);
    }
}
