using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Record;

internal sealed class DecisionRecordMapping : IEntityTypeConfiguration<DecisionRecord>
{
    public void Configure(EntityTypeBuilder<DecisionRecord> builder)
    {
        builder.HasKey(record => record.Selection);
        builder.HasOne<SelectionCase>().WithOne().HasForeignKey<DecisionRecord>(record => record.Selection).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(record => record.Files).WithOne().HasForeignKey(file => file.Selection).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecordFileMapping : IEntityTypeConfiguration<RecordFile>
{
    public void Configure(EntityTypeBuilder<RecordFile> builder)
    {
        builder.HasKey(file => new { file.Selection, file.Name });
        builder.Property(file => file.Name).HasMaxLength(120);
    }
}
