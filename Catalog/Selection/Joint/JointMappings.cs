using Catalog.Selection.Joint.Moves;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Joint;

internal sealed class JointTownMapping : IEntityTypeConfiguration<JointTown>
{
    public void Configure(EntityTypeBuilder<JointTown> builder)
    {
        builder.HasKey(town => new { town.Case, town.Number });
        builder.HasIndex(town => town.Municipality);
        builder.Ignore(town => town.HasAssented);
        builder.HasOne<SelectionCase>().WithMany(selection => selection.Towns).HasForeignKey(town => town.Case);
    }
}

internal sealed class CaseMoveMapping : IEntityTypeConfiguration<CaseMove>
{
    public void Configure(EntityTypeBuilder<CaseMove> builder)
    {
        // The same order again is the same row: it moves nothing.
        builder.HasKey(move => new { move.Case, move.From, move.To, move.Day });
        builder.HasIndex(move => move.Subject);
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(move => move.Case);
    }
}
