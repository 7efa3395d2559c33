using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Needs;

internal sealed class NeedAnswerMapping : IEntityTypeConfiguration<NeedAnswer>
{
    public void Configure(EntityTypeBuilder<NeedAnswer> builder)
    {
        builder.HasKey(answer => new { answer.Selection, answer.Step, answer.Number });
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(answer => answer.Selection);
    }
}
