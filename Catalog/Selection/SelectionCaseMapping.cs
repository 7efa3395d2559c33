using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection;

internal sealed class SelectionCaseMapping : IEntityTypeConfiguration<SelectionCase>
{
    public void Configure(EntityTypeBuilder<SelectionCase> builder)
    {
        builder.HasKey(selection => selection.Id);
        builder.HasIndex(selection => selection.Municipality);
        builder.Ignore(selection => selection.Open);
        builder.Ignore(selection => selection.Closed);
        builder.Property(selection => selection.Version).IsConcurrencyToken();
        builder.OwnsMany(selection => selection.Needs, json => json.ToJson());
        builder.OwnsMany(selection => selection.Candidates, json =>
        {
            json.ToJson();
            json.OwnsOne(candidate => candidate.Exclusion);
        });
        builder.OwnsOne(selection => selection.Decision, json => json.ToJson());
        builder.OwnsOne(selection => selection.Locking, json => json.ToJson());
    }
}
