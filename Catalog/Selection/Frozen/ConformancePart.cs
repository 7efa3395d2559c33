using System.Text.Json.Nodes;
using Catalog.Conformance;
using Catalog.Municipalities;
using Catalog.Selection.Needs;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>The candidates' conformance as it stood when the town decided: it waits for nobody and objects to nothing, the record keeps it.</summary>
internal sealed class ConformancePart(Specs specs, TimeProvider time) : ICasePart
{
    public string Name => "conformance";

    public Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) => Task.FromResult<IReadOnlyList<Waiting>>([]);

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var knownAt = Instants.ToMicroseconds(selection.Decision?.At ?? time.GetUtcNow());
        var asOf = Tokyo.DayOf(knownAt);
        var codes = selection.Candidates.ConvertAll(candidate => candidate.Offering);
        var offerings = await db.Offerings.AsNoTracking().Where(offering => codes.Contains(offering.Code)).ToDictionaryAsync(offering => offering.Code, ct);
        var ids = offerings.Values.Select(offering => offering.Id).ToList();
        var certificates = (await db.Certificates.AsNoTracking().Where(known => ids.Contains(known.Offering) && known.ConfirmedOn <= asOf)
            .OrderBy(known => known.Number).ToListAsync(ct)).ToLookup(known => (known.Offering, known.System), known => known.Number);
        var (kept, room, town) = (new List<object>(), StatementRecord.MostListed, TownOf(selection));
        foreach (var (system, asked) in await AskedAsync(db, selection, ct))
        {
            if (await specs.FindAsync(system, asked?.Version, asOf, ct) is not { IsDone: true, Value: var spec })
            {
                continue;
            }

            var (standing, record) = (await db.StandingAsync(ids, spec.Id, asOf, knownAt, town, ct), new StatementRecord(spec, asked, asOf));
            foreach (var offering in codes.Where(offerings.ContainsKey).Select(code => offerings[code]).Where(offering => offering.Systems.Contains(system)))
            {
                var statements = new List<object>();
                foreach (var statement in standing[offering.Id])
                {
                    statements.Add(record.Of(statement, ref room));
                }

                kept.Add(new { Offering = offering.Code, System = system, Version = spec.Head.Number, spec.Head.Digest, Certificates = certificates[(offering.Id, system)], Statements = statements });
            }
        }

        return kept.Count == 0 ? null : WrittenJson.Node(new { AsOf = asOf, KnownAt = knownAt, Candidates = kept });
    }

    /// <summary>The specifications that the town chose; without a choice the newest of the systems that the case is about.</summary>
    private static async Task<IReadOnlyList<(string System, SpecNeed? Asked)>> AskedAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var needs = await ReadNeeds.OfAsync(db, selection.Id, ct);
        if (needs.Requirements is { Specs.Count: > 0 } chosen)
        {
            return [.. chosen.Specs.OrderBy(spec => spec.System, StringComparer.Ordinal).Select(spec => (spec.System, (SpecNeed?)spec))];
        }

        var area = needs.Scope is null ? selection.Area : needs.Scope.Area;
        var systems = needs.Scope is { Systems.Count: > 0 } scope ? scope.Systems
            : await db.BusinessSystems.AsNoTracking().Where(system => system.Area != null && system.Area == area).Select(system => system.Id).ToListAsync(ct);
        return [.. systems.Order(StringComparer.Ordinal).Select(system => (system, (SpecNeed?)null))];
    }

    /// <summary>Whose own checks are kept with the statements of all.</summary>
    private static Actor TownOf(SelectionCase selection) => Actor.Platform with { Role = Role.TownStaff, Municipality = selection.Municipality };
}
