using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Ladder;

internal sealed class LadderRunMapping : IEntityTypeConfiguration<LadderRun>
{
    public void Configure(EntityTypeBuilder<LadderRun> builder)
    {
        builder.HasKey(run => run.Id);
        builder.HasIndex(run => new { run.Offering, run.Day });
        builder.HasIndex(run => new { run.Offering, run.NightlyOf }).IsUnique();
        builder.HasIndex(run => run.Underway).IsUnique();
        builder.Property(run => run.Version).IsConcurrencyToken();
        builder.HasMany(run => run.Findings).WithOne().HasForeignKey(finding => finding.Run);
    }
}

internal sealed class LadderFindingMapping : IEntityTypeConfiguration<LadderFinding>
{
    public void Configure(EntityTypeBuilder<LadderFinding> builder)
    {
        builder.HasKey(finding => new { finding.Run, finding.Check });
        builder.Ignore(finding => finding.Finding);
    }
}
