using Catalog.Comparison;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

/// <summary>Reads the towns of a case, and what its candidates cost each of them for its own population.</summary>
public sealed class ReadTowns(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<TownsSheet>> RunAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } selection)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var invited = await InvitedAsync(db, selection, ct);
        var names = await TownNames.OfAsync(db, [selection.Municipality, .. invited.Select(town => town.Municipality)], ct);
        var lead = names[selection.Municipality];
        IReadOnlyList<TownName> reading = [lead, .. invited.Where(town => town.HasJoined(db.Today)).Select(town => names[town.Municipality])];
        return new TownsSheet(
            id, selection.Title, lead, [.. invited.Select(town => JointTownSheet.Of(town, names[town.Municipality], db.Today))], reading,
            await CostsAsync(db, selection, reading, ct), selection.Decision, selection.Locking is not null, selection.Version);
    }

    /// <summary>Every invitation, the oldest first, but that of a town whose own case it became by a move.</summary>
    internal static Task<List<JointTown>> InvitedAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        db.JointTowns.AsNoTracking().AtAnyTime().Where(town => town.Case == selection.Id && town.Municipality != selection.Municipality)
            .OrderBy(town => town.Number).ToListAsync(ct);

    private static async Task<IReadOnlyList<TownsCost>> CostsAsync(MarketplaceDb db, SelectionCase selection, IReadOnlyList<TownName> reading, CancellationToken ct)
    {
        var codes = selection.Decision is { } made ? [made.Offering] : selection.Open.Select(candidate => candidate.Offering).ToList();
        var offerings = await db.Offerings.AsNoTracking().Include(offering => offering.Plans).Where(offering => codes.Contains(offering.Code))
            .OrderBy(offering => offering.Code).ToListAsync(ct);
        return [.. offerings.Where(offering => offering.IsOrderable).Select(offering => new TownsCost(
            offering.Code, offering.Name, offering.NameEn, selection.Decision?.Plan,
            [.. reading.Select(town => Gross(offering, selection.Decision?.Plan, town.Population))]))];
    }

    private static Yen? Gross(Offering offering, string? plan, int population) =>
        offering.Plans.Where(each => plan is null || each.Code == plan).Select(each => TownCost.Of(each, offering.Exit, population).Value)
            .OfType<TownCost>().Select(cost => (Yen?)cost.Gross).Min();
}
