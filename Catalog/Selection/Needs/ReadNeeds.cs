using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Needs;

/// <summary>The guided needs with what the questions start from.</summary>
/// <param name="Version">Version of the case; send it back with the next answer.</param>
/// <param name="Area">The area for which the case was opened.</param>
/// <param name="Population">People of the municipality, as published.</param>
public sealed record NeedsView(SelectionId Id, string Title, MunicipalityCode Municipality, int? Area, int Population, bool IsClosed, int Version, NeedSheet Sheet);

/// <summary>Reads the guided needs of a case behind the wall.</summary>
public sealed class ReadNeeds(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<NeedsView>> RunAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } found)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var population = await db.Municipalities.Where(town => town.Code == found.Municipality).Select(town => town.Population).SingleAsync(ct);
        return new NeedsView(
            found.Id, found.Title, found.Municipality, found.Area, population, found.Closed is not null, found.Version, await OfAsync(db, id, ct));
    }

    internal static async Task<NeedSheet> OfAsync(MarketplaceDb db, SelectionId id, CancellationToken ct) =>
        NeedSheet.Of(await db.NeedAnswers.AsNoTracking().Where(answer => answer.Selection == id).ToListAsync(ct));

    /// <summary>For how many people a case looks up prices: as answered, else the municipality's.</summary>
    internal static async Task<int> PopulationAsync(MarketplaceDb db, SelectionCase selection, NeedSheet needs, CancellationToken ct) =>
        needs.Size?.Population ?? await db.Municipalities.Where(town => town.Code == selection.Municipality).Select(town => town.Population).SingleAsync(ct);
}
