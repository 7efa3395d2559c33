using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Comparison;

/// <summary>What to compare.</summary>
/// <param name="Offerings">Two to six codes; the columns in this order.</param>
/// <param name="Municipality">For whom the cost is computed.</param>
/// <param name="Actor">Whose own subscriptions the link fit may look at; <c>null</c> = nobody's.</param>
public sealed record ComparisonQuery(IReadOnlyList<string> Offerings, MunicipalityCode? Municipality, Actor? Actor = null);

/// <summary>Puts two to six offerings side by side for one municipality.</summary>
public sealed class CompareOfferings(OfferingSheets sheets, IDbContextFactory<MarketplaceDb> dbs)
{
    public const int Fewest = 2;

    public const int Most = 6;

    public async Task<Outcome<ComparisonTable>> RunAsync(ComparisonQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Offerings.Count is < Fewest or > Most)
        {
            return ComparisonFaults.WrongNumber(query.Offerings.Count);
        }

        if (query.Offerings.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return ComparisonFaults.Twice(twice.Key);
        }

        var found = await sheets.FindAllAsync(query.Offerings, query.Municipality, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var (town, _) = await TownView.FindAsync(db, query.Municipality, ct);
        var mine = await OwnInterfacesAsync(db, query, ct);
        IReadOnlyList<ComparedOffering> columns = [.. found.Value.Select(sheet => new ComparedOffering(sheet, sheet.Cheapest ?? (sheet.Plans.Count > 0 ? sheet.Plans[0] : null)))];
        return new ComparisonTable(town, columns, ComparisonRows.Of(columns, mine));
    }

    /// <summary>Offerings that the actor's municipality already uses, with their interfaces.</summary>
    private static async Task<IReadOnlyList<OwnOffering>> OwnInterfacesAsync(MarketplaceDb db, ComparisonQuery query, CancellationToken ct)
    {
        if (query.Municipality is not { } code || query.Actor?.WorksFor(code) != true)
        {
            return [];
        }

        var used = await db.Subscriptions.AsNoTracking().Where(s => s.Municipality == code && s.FailedAt == null)
            .Select(s => s.Offering).ToListAsync(ct);
        var offerings = await db.Offerings.AsNoTracking().Where(o => used.Contains(o.Code)).OrderBy(o => o.Code).ToListAsync(ct);
        return [.. offerings.Select(o => new OwnOffering(o.Name, o.NameEn, o.Interfaces))];
    }
}

/// <summary>Something that the municipality already has, as the other end of a link.</summary>
internal sealed record OwnOffering(string Name, string NameEn, IReadOnlyList<LinkInterface> Interfaces);
