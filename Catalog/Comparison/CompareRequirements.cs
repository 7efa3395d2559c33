using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Comparison;

/// <summary>Puts two to six offerings side by side over every requirement of a specification version.</summary>
public sealed class CompareRequirements(IDbContextFactory<MarketplaceDb> dbs, Specs specs, TimeProvider time)
{
    public async Task<Outcome<RequirementComparison>> RunAsync(RequirementQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (CompareOfferings.Refusal(query.Offerings) is { } fault)
        {
            return fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var listed = await db.Offerings.AsNoTracking().Include(o => o.Vendor)
            .Where(o => query.Offerings.Contains(o.Code) && o.WithdrawnAt == null).ToDictionaryAsync(o => o.Code, ct);
        if (query.Offerings.FirstOrDefault(code => !listed.ContainsKey(code)) is { } unknown)
        {
            return OfferingFaults.Unknown(unknown);
        }

        if (await HiddenListings.RefusalAsync(db, query.Offerings, query.Reader, ct) is { } hidden)
        {
            return hidden;
        }

        var spec = await specs.FindAsync(query.System, query.Number, query.AsOf, ct);
        if (!spec.IsDone)
        {
            return spec.Fault;
        }

        var known = Instants.ToMicroseconds(query.KnownAt ?? time.GetUtcNow());
        var offerings = query.Offerings.Select(code => listed[code]).ToList();
        var standing = await db.StandingAsync([.. offerings.Select(o => o.Id)], spec.Value.Id, query.AsOf, known, query.Reader, ct);
        return Table(query, spec.Value, known, [.. offerings.Select(o => (o, (IReadOnlyList<Standing>)[.. standing[o.Id]]))]);
    }

    private static RequirementComparison Table(
        RequirementQuery query, SpecSheet spec, DateTimeOffset known, IReadOnlyList<(Offering Offering, IReadOnlyList<Standing> Standing)> columns)
    {
        var rows = new RequirementMatrix(spec, [.. columns.Select(column => column.Standing)], query.AsOf).Rows(query.Filter);
        return new RequirementComparison(
            spec.Head, query.AsOf, known, query.Filter,
            [.. columns.Select((column, place) => Column(column.Offering, column.Standing, query.System, RequirementMatrix.Counts(rows, place, column.Standing.Count)))],
            [.. spec.Lines.Select(line => line.Major).Distinct(StringComparer.Ordinal)],
            RequirementMatrix.Chapters(rows.Where(query.Filter.Shows)),
            rows.Count,
            rows.Count(row => row.Differs));
    }

    private static RequirementColumn Column(Offering o, IReadOnlyList<Standing> standing, string system, IReadOnlyList<ColumnCount> counts) => new(
        o.Code, o.Name, o.NameEn, o.Vendor.Name, o.Vendor.NameEn, o.Origin, o.Systems.Contains(system), [.. standing.Select(each => each.Basis)], counts);
}
