using Catalog.Municipalities;

namespace Catalog.Selection.Route;

public readonly record struct RouteChoiceId(Guid Value) : IGuidId<RouteChoiceId>
{
    public static RouteChoiceId New() => new(Guid.CreateVersion7());

    public static RouteChoiceId From(Guid value) => new(value);
}

/// <summary>The route of a case as the town took it on one day (契約方法の決定). Never changed; the newest counts.</summary>
public sealed class RouteChoice
{
    private RouteChoice() { }

    public RouteChoice(SelectionCase selection, RouteQuestion question, ProposedRoute route, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(by);
        Id = RouteChoiceId.New();
        Selection = selection.Id;
        Municipality = selection.Municipality;
        Kind = route.Kind;
        Ground = route.Ground;
        Amount = question.Amount;
        StartsOn = question.StartsOn;
        TermMonths = question.TermMonths;
        Question = WrittenJson.Write(question);
        Route = WrittenJson.Write(route);
        ChosenAt = now;
        ChosenBy = by.Name;
    }

    public RouteChoiceId Id { get; private set; }

    public SelectionId Selection { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public RouteKind Kind { get; private set; }

    public RouteGround Ground { get; private set; }

    /// <summary>Tax included.</summary>
    public Yen Amount { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public int TermMonths { get; private set; }

    /// <summary>The <see cref="RouteQuestion"/> as JSON.</summary>
    public string Question { get; private set; } = null!;

    /// <summary>The <see cref="ProposedRoute"/> as JSON, with the rules as they stood.</summary>
    public string Route { get; private set; } = null!;

    public DateTimeOffset ChosenAt { get; private set; }

    public string ChosenBy { get; private set; } = null!;

    public RouteQuestion ReadQuestion() => WrittenJson.Read<RouteQuestion>(Question);

    public ProposedRoute ReadRoute() => WrittenJson.Read<ProposedRoute>(Route);
}
