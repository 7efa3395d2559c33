using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Route;

/// <summary>A route that was recorded.</summary>
public sealed record RouteSheet(RouteChoiceId Id, RouteQuestion Question, ProposedRoute Route, DateTimeOffset ChosenAt, string ChosenBy);

/// <summary>Reads and tries routes behind the wall of the case.</summary>
public sealed class ReadRoutes(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Every route that was recorded for a case, the newest first; the first one counts.</summary>
    public async Task<Outcome<Page<RouteSheet>>> OfAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Selections.VisibleTo(actor).AnyAsync(each => each.Id == id, ct))
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var choices = await db.RouteChoices.AsNoTracking().Where(choice => choice.Selection == id)
            .OrderByDescending(choice => choice.ChosenAt).ThenByDescending(choice => choice.Id).ToListAsync(ct);
        return new Page<RouteSheet>(
            [.. choices.Select(choice => new RouteSheet(choice.Id, choice.ReadQuestion(), choice.ReadRoute(), choice.ChosenAt, choice.ChosenBy))], choices.Count);
    }

    /// <summary>What would come out; nothing is kept (試算).</summary>
    public async Task<Outcome<ProposedRoute>> TryAsync(SelectionId id, RouteQuestion question, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is { } selection
            ? await RouteDesk.ProposeAsync(db, selection, question, ct)
            : SelectionFaults.Unknown(id.Value.ToString());
    }
}
