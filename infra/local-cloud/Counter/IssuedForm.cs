using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.Counter;

/// <summary>A form (申請書) the counter has prefilled and handed out; the resident only signs it.</summary>
public sealed class IssuedForm
{
    public RecordId Id { get; init; } = RecordId.New();

    public required TenantId Tenant { get; init; }

    public required ResidentNumber Resident { get; init; }

    public required string Procedure { get; init; }

    public required DateOnly IssuedOn { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<IssuedForm>
    {
        public void Configure(EntityTypeBuilder<IssuedForm> builder)
        {
            // A record that another tenant takes in keeps its number.
            builder.HasKey(f => new { f.Tenant, f.Id });
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.HasIndex(f => f.Tenant);
        }
    }
}
