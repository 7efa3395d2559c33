using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.Health;

/// <summary>The result of one health checkup (健康診査). No free text: what is not asked for cannot leak.</summary>
public sealed class Checkup
{
    public RecordId Id { get; init; } = RecordId.New();

    public required TenantId Tenant { get; init; }

    public required ResidentNumber Resident { get; init; }

    public required DateOnly TakenOn { get; init; }

    public required string Kind { get; init; }

    public required decimal WeightKg { get; init; }

    public required string Result { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Checkup>
    {
        public void Configure(EntityTypeBuilder<Checkup> builder)
        {
            // A record that another tenant takes in keeps its number.
            builder.HasKey(c => new { c.Tenant, c.Id });
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => new { c.Tenant, c.Resident });
        }
    }
}
