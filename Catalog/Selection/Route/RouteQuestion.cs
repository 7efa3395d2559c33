using Catalog.Municipalities.Rules;

namespace Catalog.Selection.Route;

/// <summary>A ground with its facts.</summary>
/// <param name="Ground">One of <see cref="GroundRow.Given"/>.</param>
/// <param name="Words">The facts in words.</param>
/// <param name="On">The day of the failed tender or of the event, where the ground asks for one.</param>
public sealed record GivenGround(RouteGround Ground, string Words, DateOnly? On = null);

/// <summary>What a route is asked for.</summary>
/// <param name="Amount">Estimate (予定価格の見込み), tax included, over the term that the local rule names.</param>
/// <param name="StartsOn">First day of the contract.</param>
/// <param name="TermMonths">Its length.</param>
public sealed record RouteQuestion(Yen Amount, DateOnly StartsOn, int TermMonths)
{
    /// <summary>The day whose rules decide.</summary>
    public required DateOnly Day { get; init; }

    /// <summary><c>null</c> = the kind in which the local rule puts a SaaS fee.</summary>
    public ContractKind? Kind { get; init; }

    /// <summary><c>null</c> = the amount alone decides.</summary>
    public GivenGround? Given { get; init; }

    /// <summary>A more open procedure than the amount asks for; <c>null</c> = none.</summary>
    public RouteKind? Preferred { get; init; }

    /// <summary>Why orders that look like a split one are none.</summary>
    public string? SplitWords { get; init; }
}
