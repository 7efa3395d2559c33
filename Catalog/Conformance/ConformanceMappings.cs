using Catalog.Offerings;
using Catalog.Standards;
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

internal sealed class StatementMapping : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.HasKey(statement => statement.Id);
        builder.HasOne<Offering>().WithMany().HasForeignKey(statement => statement.Offering);
        builder.HasOne<OfferingVersion>().WithMany().HasForeignKey(statement => statement.Release);
        builder.HasOne<SpecVersion>().WithMany().HasForeignKey(statement => statement.Spec);
        builder.HasIndex(statement => new { statement.Offering, statement.Spec });
        builder.HasIndex(statement => statement.ListedIn);
        builder.OwnsMany(statement => statement.Notes, json => json.ToJson());
        builder.OwnsMany(statement => statement.Extras, json => json.ToJson());
        builder.Ignore(statement => statement.Says);
    }
}
