using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Route;

internal sealed class RouteChoiceMapping : IEntityTypeConfiguration<RouteChoice>
{
    public void Configure(EntityTypeBuilder<RouteChoice> builder)
    {
        builder.HasKey(choice => choice.Id);
        builder.HasIndex(choice => choice.Selection);
        builder.HasIndex(choice => choice.Municipality);
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(choice => choice.Selection).OnDelete(DeleteBehavior.Restrict);
    }
}
