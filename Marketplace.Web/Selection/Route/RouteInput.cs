using System.Globalization;
using Catalog;
using Catalog.Municipalities.Rules;
using Catalog.Selection.Route;
using Marketplace.Web.Municipalities.Rules;

namespace Marketplace.Web.Selection.Route;

/// <summary>What a press of a button on the page of the route asks for.</summary>
public enum RouteAct
{
    Check,
    Choose,
}

/// <summary>The form of a route as it was typed.</summary>
public sealed class RouteInput
{
    public RouteAct? Act { get; set; }

    public int? SeenVersion { get; set; }

    public string? Amount { get; set; }

    public DateOnly? StartsOn { get; set; }

    public int? TermMonths { get; set; }

    public DateOnly? Day { get; set; }

    public ContractKind? Kind { get; set; }

    public RouteGround? Ground { get; set; }

    public string? Words { get; set; }

    public DateOnly? On { get; set; }

    public RouteKind? Preferred { get; set; }

    public string? SplitWords { get; set; }

    /// <summary><c>null</c> when a date is missing.</summary>
    internal RouteQuestion? Question => StartsOn is not { } start || Day is not { } day ? null
        : new RouteQuestion(new Yen(RuleInput.WholeNumber(Amount) ?? 0), start, TermMonths ?? 0)
        {
            Day = day,
            Kind = Kind,
            Given = Ground is { } ground ? new GivenGround(ground, Words?.Trim() ?? string.Empty, On) : null,
            Preferred = Preferred,
            SplitWords = string.IsNullOrWhiteSpace(SplitWords) ? null : SplitWords.Trim(),
        };

    internal static RouteInput Of(RouteQuestion question) => new()
    {
        Amount = question.Amount.Amount.ToString(CultureInfo.InvariantCulture),
        StartsOn = question.StartsOn,
        TermMonths = question.TermMonths,
        Day = question.Day,
        Kind = question.Kind,
        Ground = question.Given?.Ground,
        Words = question.Given?.Words,
        On = question.Given?.On,
        Preferred = question.Preferred,
        SplitWords = question.SplitWords,
    };
}
