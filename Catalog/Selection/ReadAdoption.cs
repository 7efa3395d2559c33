using Catalog.Comparison;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection;

/// <summary>Reads which way fits a municipality, with the offerings of its size and what the standard leaves free.</summary>
public sealed class ReadAdoption(IDbContextFactory<MarketplaceDb> dbs, MunicipalitySheets municipalities, Specs specs)
{
    public async Task<Outcome<AdoptionSheet>> RunAsync(MunicipalityCode code, CancellationToken ct)
    {
        var found = await municipalities.FindAsync(code, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var (town, band) = (found.Value.Municipality, found.Value.Band);
        var path = AdoptionPaths.For(town.Kind, town.Population);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var alike = await db.Municipalities.CountAsync(each => each.Population >= band.From && (band.To == null || each.Population <= band.To), ct);
        var systems = await db.BusinessSystems.AsNoTracking().OrderBy(system => system.Id).ToListAsync(ct);
        var offerings = await db.Offerings.AsNoTracking().Include(offering => offering.Plans)
            .Where(offering => offering.WithdrawnAt == null).ToListAsync(ct);
        return new AdoptionSheet(
            town, path, band, alike,
            [.. found.Value.Areas.Select(area => AreaOf(area, town, systems, offerings)).OrderByDescending(area => area.IsExpectedLate)],
            path == AdoptionPath.Saas ? [] : await PaasAsync(systems, ct));
    }

    private static SaasArea AreaOf(AreaMigration area, MunicipalityRow town, List<BusinessSystem> systems, List<Offering> offerings)
    {
        var ids = systems.Where(system => system.Area == area.Number).Select(system => system.Id).ToHashSet(StringComparer.Ordinal);
        var listed = offerings.Where(offering => offering.Systems.Exists(ids.Contains)).ToList();
        return new SaasArea(
            area.Number, area.Name, area.NameEn, area.IsExpectedLate, listed.Count,
            [.. listed.Where(offering => offering.Serves(town.Prefecture.Number)).Select(offering => Sized(offering, town.Population)).OfType<SizedOffering>()
                .OrderBy(offering => offering.FiveYearGross).ThenBy(offering => offering.Code, StringComparer.Ordinal)]);
    }

    private static SizedOffering? Sized(Offering offering, int population) =>
        offering.Plans.Select(plan => TownCost.Of(plan, offering.Exit, population).Value).OfType<TownCost>().MinBy(cost => cost.Gross) is { } cost
            ? new SizedOffering(offering.Code, offering.Name, offering.NameEn, cost.Gross)
            : null;

    private async Task<IReadOnlyList<PaasSystem>> PaasAsync(List<BusinessSystem> systems, CancellationToken ct)
    {
        var newest = await specs.NewestAsync(ct);
        var rows = new List<PaasSystem>(systems.Count);
        foreach (var system in systems)
        {
            var lines = newest.TryGetValue(system.Id, out var number) && await specs.FindAsync(system.Id, number, DateOnly.MaxValue, ct) is { IsDone: true } sheet
                ? sheet.Value.Lines
                : [];
            rows.Add(new PaasSystem(
                system.Id, system.Name, system.NameEn, system.Spec, number,
                lines.Count(line => line.Class == RequirementClass.Must),
                lines.Count(line => line.Class == RequirementClass.Option),
                lines.Count(line => line.Class == RequirementClass.Forbidden)));
        }

        return rows;
    }
}
