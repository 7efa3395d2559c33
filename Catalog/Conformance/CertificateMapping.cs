using Catalog.Offerings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Conformance;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.HasKey(certificate => certificate.Number);
        builder.HasOne<Offering>().WithMany().HasForeignKey(certificate => certificate.Offering);
        builder.HasIndex(certificate => certificate.System);
    }
}
