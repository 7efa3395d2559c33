using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Route;

/// <summary>Records the route of a case; possible until the record is locked, because the amount may be known only after the decision.</summary>
public sealed class ChooseRoute(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public const int WordsLimit = 2_000;

    /// <summary>So many times another case of the same body and year may come first.</summary>
    private const int Tries = 10;

    public async Task<Outcome<int>> RunAsync(SelectionRef which, RouteQuestion question, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(which);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        for (var tried = 1; ; tried++)
        {
            if (await OnceAsync(which, question, by, ct) is { } chosen)
            {
                return chosen;
            }

            if (tried == Tries)
            {
                return StorageFaults.ChangedMeanwhile;
            }
        }
    }

    /// <returns><c>null</c> = the case, or another one of the same body and year, was saved in between.</returns>
    private async Task<Outcome<int>?> OnceAsync(SelectionRef which, RouteQuestion question, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        // Before the orders beside are read: whatever is recorded from here on moves it.
        var selection = door.Value;
        var year = await YearOfOrders.FindAsync(db, selection.Municipality, FiscalYear.Of(question.StartsOn), ct);
        var proposed = selection.Locking is null ? await RouteDesk.ProposeAsync(db, selection, question, ct) : RouteFaults.Locked;
        if ((proposed.Fault ?? Refusal(question, proposed.Value!)) is { } refused)
        {
            return refused;
        }

        var now = time.GetUtcNow();
        year.Count();
        db.RouteChoices.Add(new RouteChoice(selection, question, proposed.Value!, by, now));
        selection.Touch(by, now);
        var saved = await db.SaveAsync(by, FactOf(selection, question, proposed.Value!), ct);
        if (saved.Fault == StorageFaults.AlreadyThere || saved.Fault == StorageFaults.ChangedMeanwhile)
        {
            return null;
        }

        return saved.IsDone ? selection.Version : saved.Fault;
    }

    private static Fault? Refusal(RouteQuestion question, ProposedRoute route) =>
        question.Given?.Words.Length > WordsLimit ? RouteFaults.WordsTooLong("words", WordsLimit)
        : question.SplitWords?.Length > WordsLimit ? RouteFaults.WordsTooLong("splitWords", WordsLimit)
        : (CaseWords.OptionalRefusal(question.Given?.Words, "words") ?? CaseWords.OptionalRefusal(question.SplitWords, "splitWords")) is { } unfit ? unfit
        : route.Lacks.Count == 0 ? null
        : route.Lacks[0] switch
        {
            RouteLack.GroundWords => RouteFaults.WordsMissing,
            RouteLack.GroundDay => RouteFaults.DayMissing(route.Ground),
            _ => RouteFaults.Split(string.Join(", ", route.Splits[0].Parts.Select(part => part.Title)), route.Splits[0].Sum, route.Limit),
        };

    private static RouteChosen FactOf(SelectionCase selection, RouteQuestion question, ProposedRoute route) => new(
        selection.Id.Value.ToString(), route.Kind, route.Ground, question.Amount.Amount, question.Given?.Words,
        route.Splits.Count > 0 ? question.SplitWords : null, [.. route.Rules.Select(rule => rule.Id.ToString())])
    {
        Municipality = selection.Municipality,
    };
}
