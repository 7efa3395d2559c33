using Catalog.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Route;

/// <summary>The row at which all routes of one body and one fiscal year meet, so that two cases taken at once do not pass the check for split orders side by side.</summary>
/// <remarks>It is read before the orders beside are, and written with the choice: of two that read the same state one is refused, and looks again.</remarks>
public sealed class YearOfOrders
{
    private YearOfOrders() { }

    public YearOfOrders(MunicipalityCode municipality, FiscalYear year) => (Municipality, FiscalYear) = (municipality, year.Year);

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>The year of its April.</summary>
    public int FiscalYear { get; private set; }

    /// <summary>How many routes were recorded for it.</summary>
    public int Routes { get; private set; }

    public int Version { get; private set; }

    /// <summary>The tracked row, made at first need.</summary>
    internal static async Task<YearOfOrders> FindAsync(Storage.MarketplaceDb db, MunicipalityCode municipality, FiscalYear year, CancellationToken ct) =>
        await db.YearsOfOrders.SingleOrDefaultAsync(each => each.Municipality == municipality && each.FiscalYear == year.Year, ct)
        ?? db.YearsOfOrders.Add(new YearOfOrders(municipality, year)).Entity;

    internal void Count() => Routes++;
}

internal sealed class YearOfOrdersMapping : IEntityTypeConfiguration<YearOfOrders>
{
    public void Configure(EntityTypeBuilder<YearOfOrders> builder)
    {
        builder.HasKey(each => new { each.Municipality, each.FiscalYear });
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}
