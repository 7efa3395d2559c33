using System.Text.Json;
using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Conformance;

/// <summary>A statement of conformance was recorded.</summary>
public sealed record ConformanceStated(
    string Offering, string Release, string System, string SpecVersion, EvidenceKind Evidence, int Rows, int Extras) : Fact(Offering);

/// <summary>What recording did.</summary>
/// <param name="Rows">Requirements of which something is said.</param>
/// <param name="IsNew"><c>false</c> = the same was recorded already; nothing was written.</param>
public sealed record RecordedStatement(string Offering, string System, string SpecVersion, int Rows, bool IsNew);

/// <summary>Takes a statement of conformance into the catalog: whole, and replacing the earlier one from its first day on.</summary>
public sealed class RecordStatement(IDbContextFactory<MarketplaceDb> dbs, Specs specs, TimeProvider time)
{
    public async Task<Outcome<RecordedStatement>> RunAsync(StatementFile file, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offering = await db.Offerings.Include(o => o.Vendor).SingleOrDefaultAsync(o => o.Code == file.Offering && o.WithdrawnAt == null, ct);
        var spec = await specs.FindAsync(file.System, file.SpecVersion, file.ValidFrom, ct);
        if (Refusal(file, offering, spec, by) is { } fault)
        {
            return fault;
        }

        var release = await ReleaseAsync(db, offering!, file, ct);
        var statement = new Statement(offering!.Id, release.Id, spec.Value!, file, by, time.GetUtcNow());
        var done = new RecordedStatement(file.Offering, file.System, file.SpecVersion, file.Lines.Count, IsNew: true);
        var earlier = await db.Statements
            .Where(known => known.Offering == offering.Id && known.Spec == spec.Value!.Id && known.SupersededBy == null).ToListAsync(ct);
        if (earlier.Exists(statement.SaysTheSame))
        {
            return done with { IsNew = false };
        }

        earlier.Find(statement.IsAbout)?.Replace(statement);
        db.Statements.Add(statement);
        await CatalogListing.GrowAsync(db, ct);
        var fact = new ConformanceStated(
            file.Offering, file.Release, file.System, file.SpecVersion, file.Evidence, file.Lines.Count, file.Extras.Count)
        { Municipality = statement.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? done : saved.Fault;
    }

    private static Fault? Refusal(StatementFile file, Offering? offering, Outcome<SpecSheet> spec, Actor by)
    {
        if (offering is null)
        {
            return OfferingFaults.Unknown(file.Offering);
        }

        if (!by.MayState(file.Evidence, offering.Vendor.Code))
        {
            return ConformanceFaults.NotYours;
        }

        if (!spec.IsDone)
        {
            return spec.Fault;
        }

        var unknown = file.Lines.Where(line => spec.Value.PlaceOf(line.Part, line.Number) is null).Select(line => line.Number).ToList();
        return !offering.Systems.Contains(file.System) ? ConformanceFaults.SystemNotServed(file.Offering, file.System)
            : unknown.Count > 0 ? ConformanceFaults.UnknownRequirements(file.System, file.SpecVersion, unknown)
            : file.Lines.GroupBy(line => (line.Part, line.Number)).FirstOrDefault(same => same.Count() > 1) is { } twice ? ConformanceFaults.SaidTwice(twice.Key.Number)
            : StatementCheck.Of(file).Select(wrong => wrong.Fault.On(FieldOf(wrong.About))).FirstOrDefault();
    }

    private static string FieldOf(StatementLabel about) => JsonNamingPolicy.CamelCase.ConvertName(about.ToString());

    private static async Task<OfferingVersion> ReleaseAsync(MarketplaceDb db, Offering offering, StatementFile file, CancellationToken ct) =>
        await db.OfferingVersions.SingleOrDefaultAsync(known => known.Offering == offering.Id && known.Number == file.Release, ct)
        ?? db.OfferingVersions.Add(new OfferingVersion(offering.Id, file.Release, file.ValidFrom)).Entity;
}
