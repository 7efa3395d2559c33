using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Needs;

/// <summary>Whether answers name things that exist and amounts that can be.</summary>
internal sealed class NeedCheck(MarketplaceDb db, Specs specs)
{
    /// <summary>More people than the country has are a slip of the key.</summary>
    private const int MostPeople = 20_000_000;

    private const long MostYen = 1_000_000_000_000;

    public async Task<Fault?> RefusalAsync(NeedAnswers said, CancellationToken ct) =>
        await ScopeAsync(said.Scope, ct)
        ?? await RequirementsAsync(said.Requirements, ct)
        ?? (said.Network is { Zones.Count: 0 } ? NeedFaults.ZoneMissing : null)
        ?? await LinksAsync(said.Links, ct)
        ?? (said.Size is { Population: < 1 or > MostPeople } ? NeedFaults.PopulationOutOfRange(MostPeople) : null)
        ?? Amount(said.Budget?.Initial, "initial")
        ?? Amount(said.Budget?.Yearly, "yearly")
        ?? (said.Dates is { StartOn: { } start, DecideBy: { } decide } && decide >= start ? NeedFaults.DecisionAfterStart : null)
        ?? CaseWords.OptionalRefusal(said.Wishes?.Words, "words");

    private static Fault? Amount(Yen? amount, string field) => amount is { Amount: < 0 or > MostYen } ? NeedFaults.AmountOutOfRange(field) : null;

    private async Task<Fault?> ScopeAsync(ScopeNeed? said, CancellationToken ct)
    {
        if (said is null)
        {
            return null;
        }

        if (said.Area is { } area && !await db.BusinessAreas.AnyAsync(each => each.Number == area, ct))
        {
            return StandardFaults.UnknownArea(area.ToString(System.Globalization.CultureInfo.InvariantCulture)).On("area");
        }

        var known = await db.BusinessSystems.AsNoTracking().ToDictionaryAsync(each => each.Id, each => each.Area, ct);
        return said.Systems.FirstOrDefault(system => !known.ContainsKey(system)) is { } unknown ? StandardFaults.UnknownSystem(unknown).On("systems")
            : said.Area is { } asked && said.Systems.FirstOrDefault(system => known[system] is { } of && of != asked) is { } outside ? NeedFaults.SystemOutsideArea(outside, asked)
            : null;
    }

    private async Task<Fault?> RequirementsAsync(RequirementsNeed? said, CancellationToken ct)
    {
        if (said is null)
        {
            return null;
        }

        if (said.Specs.GroupBy(spec => spec.System).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return NeedFaults.SpecTwice(twice.Key);
        }

        foreach (var asked in said.Specs)
        {
            var found = await specs.FindAsync(asked.System, asked.Version, DateOnly.MaxValue, ct);
            if (!found.IsDone)
            {
                return found.Fault;
            }

            if (asked.Options.FirstOrDefault(option => !IsOption(found.Value, option)) is { } wrong)
            {
                return NeedFaults.NotAnOption(wrong.Number, asked.Version);
            }
        }

        return null;
    }

    private static bool IsOption(SpecSheet spec, ChosenRequirement asked) =>
        spec.PlaceOf(asked.Part, asked.Number) is { } place && spec.Lines[place].Class == RequirementClass.Option;

    private async Task<Fault?> LinksAsync(LinksNeed? said, CancellationToken ct)
    {
        if (said is not { Interfaces.Count: > 0 })
        {
            return null;
        }

        var known = await KnownInterfaces.OfAsync(db, ct);
        return said.Interfaces.FirstOrDefault(each => !known.Contains(each.Interface, StringComparer.Ordinal)) is { } unknown
            ? NeedFaults.UnknownInterface(unknown.Interface, string.Join(", ", known))
            : null;
    }
}
