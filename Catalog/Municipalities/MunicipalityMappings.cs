using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Municipalities;

internal sealed class PrefectureMapping : IEntityTypeConfiguration<Prefecture>
{
    public void Configure(EntityTypeBuilder<Prefecture> builder) => builder.HasKey(prefecture => prefecture.Number);
}

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.HasKey(municipality => municipality.Code);
        builder.HasOne(municipality => municipality.Prefecture).WithMany().HasForeignKey(municipality => municipality.PrefectureNumber);
    }
}

internal sealed class MigrationStateMapping : IEntityTypeConfiguration<MigrationState>
{
    public void Configure(EntityTypeBuilder<MigrationState> builder)
    {
        builder.HasKey(state => new { state.Municipality, state.Area });
        builder.HasIndex(state => state.Area);
    }
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(member => member.Id);
        builder.HasIndex(member => new { member.Issuer, member.Subject }).IsUnique();
    }
}
