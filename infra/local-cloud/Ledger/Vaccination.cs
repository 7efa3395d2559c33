using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.Ledger;

/// <summary>One dose given to one resident, as the ledger (予防接種台帳) keeps it. It is cancelled, never deleted.</summary>
public sealed class Vaccination
{
    public RecordId Id { get; init; } = RecordId.New();

    public required TenantId Tenant { get; init; }

    public required ResidentNumber Resident { get; init; }

    public required string Vaccine { get; init; }

    public required DateOnly GivenOn { get; init; }

    public required int Dose { get; init; }

    public required string Lot { get; init; }

    public DateOnly? CancelledOn { get; private set; }

    public bool IsCancelled => CancelledOn is not null;

    public void Cancel(DateOnly today) => CancelledOn ??= today;

    internal sealed class Map : IEntityTypeConfiguration<Vaccination>
    {
        public void Configure(EntityTypeBuilder<Vaccination> builder)
        {
            // A record that another tenant takes in keeps its number.
            builder.HasKey(v => new { v.Tenant, v.Id });
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.HasIndex(v => new { v.Tenant, v.Resident, v.Vaccine, v.Dose })
                .IsUnique().HasFilter("\"CancelledOn\" IS NULL");
            builder.Ignore(v => v.IsCancelled);
        }
    }
}
