using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Comparison;

/// <summary>What to compare.</summary>
/// <param name="Offerings">Two to six codes; the columns in this order.</param>
/// <param name="Municipality">For whom the cost is computed.</param>
/// <param name="Actor">Whose own subscriptions the link fit may look at; <c>null</c> = nobody's.</param>
public sealed record ComparisonQuery(IReadOnlyList<string> Offerings, MunicipalityCode? Municipality, Actor? Actor = null)
{
    /// <summary>Codes of the options that the cost is to hold, each of a compared offering.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}

/// <summary>Puts two to six offerings side by side for one municipality.</summary>
public sealed class CompareOfferings(OfferingSheets sheets, IDbContextFactory<MarketplaceDb> dbs)
{
    public const int Fewest = 2;

    public const int Most = 6;

    public async Task<Outcome<ComparisonTable>> RunAsync(ComparisonQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Refusal(query.Offerings) is { } fault)
        {
            return fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await HiddenListings.RefusalAsync(db, query.Offerings, query.Actor, ct) is { } hidden)
        {
            return hidden;
        }

        var found = await sheets.FindAllAsync(query.Offerings, query.Municipality, query.Options, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var columns = found.Value.Select(sheet => ColumnOf(sheet, query.Options)).ToList();
        if (Refusal(columns, query.Options) is { } unknown)
        {
            return unknown;
        }

        var (town, _) = await TownView.FindAsync(db, query.Municipality, ct);
        var mine = await OwnInterfacesAsync(db, query, ct);
        return new ComparisonTable(town, columns, ComparisonRows.Of(columns, mine));
    }

    /// <summary>Why these offerings cannot stand side by side; <c>null</c> = they can.</summary>
    internal static Fault? Refusal(IReadOnlyList<string> offerings) =>
        offerings.Count is < Fewest or > Most ? ComparisonFaults.WrongNumber(offerings.Count)
        : offerings.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? ComparisonFaults.Twice(twice.Key)
        : null;

    /// <summary>The cheapest plan that has every chosen option of the offering; without prices the first.</summary>
    private static ComparedOffering ColumnOf(OfferingSheet sheet, IReadOnlyList<string> options)
    {
        var own = options.Where(code => sheet.Plans.Any(plan => plan.Has([code]))).ToList();
        var fitting = sheet.Plans.Where(plan => plan.Has(own)).ToList();
        var plan = fitting.Where(each => each.Cost is not null).MinBy(each => each.Cost!.Gross) ?? (fitting.Count > 0 ? fitting[0] : null);
        return new ComparedOffering(sheet, plan, plan is null ? [] : [.. plan.Options.Where(option => own.Contains(option.Code))]);
    }

    private static Fault? Refusal(IReadOnlyList<ComparedOffering> columns, IReadOnlyList<string> options)
    {
        if (options.FirstOrDefault(code => !columns.SelectMany(column => column.Offering.Plans).Any(plan => plan.Has([code]))) is { } unknown)
        {
            return ComparisonFaults.UnknownOption(unknown);
        }

        return columns.FirstOrDefault(column => column.Plan is null && column.Offering.Plans.Count > 0) is { } apart
            ? ComparisonFaults.OptionsApart(apart.Offering.Code)
            : null;
    }

    /// <summary>Offerings that the actor's municipality already uses, with their interfaces.</summary>
    private static async Task<IReadOnlyList<OwnOffering>> OwnInterfacesAsync(MarketplaceDb db, ComparisonQuery query, CancellationToken ct)
    {
        if (query.Municipality is not { } code || query.Actor?.WorksFor(code) != true)
        {
            return [];
        }

        var used = await db.Subscriptions.AsNoTracking().Where(s => s.Municipality == code && s.ClosedAt == null)
            .Select(s => s.Offering).ToListAsync(ct);
        var offerings = await db.Offerings.AsNoTracking().Where(o => used.Contains(o.Code)).OrderBy(o => o.Code).ToListAsync(ct);
        return [.. offerings.Select(o => new OwnOffering(o.Code, o.Name, o.NameEn, o.Interfaces))];
    }
}

/// <summary>Something that the municipality already has, as the other end of a link.</summary>
internal sealed record OwnOffering(string Code, string Name, string NameEn, IReadOnlyList<LinkInterface> Interfaces);
