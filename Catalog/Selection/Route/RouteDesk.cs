using Catalog.Municipalities.Rules;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Route;

/// <summary>Puts together what <see cref="RouteFinder"/> needs for one case; nothing is saved here.</summary>
internal static class RouteDesk
{
    public static async Task<Outcome<ProposedRoute>> ProposeAsync(MarketplaceDb db, SelectionCase selection, RouteQuestion question, CancellationToken ct)
    {
        var body = await db.Municipalities.Where(town => town.Code == selection.Municipality).Select(town => town.Kind).SingleAsync(ct);
        var book = await LocalRules.BookAsync(db, selection.Municipality, question.Day, ct);
        var (order, others) = await OrderParts.AroundAsync(db, selection, question, book, ct);
        return RouteFinder.Find(question, book, body, order, others);
    }

    /// <summary>The newest choice of a case; <c>null</c> = none yet.</summary>
    public static async Task<RouteChoice?> NewestAsync(MarketplaceDb db, SelectionId selection, CancellationToken ct) =>
        await db.RouteChoices.AsNoTracking().Where(choice => choice.Selection == selection)
            .OrderByDescending(choice => choice.ChosenAt).ThenByDescending(choice => choice.Id).FirstOrDefaultAsync(ct);
}
