using Catalog.Municipalities;
using Catalog.Municipalities.Rules;

namespace Catalog.Selection.Route;

/// <summary>Refusals of the route; sentences in SelectionFaults.resx.</summary>
public static class RouteFaults
{
    public static Fault AmountNotPositive { get; } = new Fault("selection.route-amount-not-positive", FaultKind.Invalid).On("amount");

    public static Fault TermOutOfRange(int most) => new Fault("selection.route-term-out-of-range", FaultKind.Invalid, RuleFaults.Figure(most)).On("termMonths");

    public static Fault GroundNotGiven(RouteGround ground) =>
        new Fault("selection.route-ground-not-given", FaultKind.Invalid, Term("ground", ground)).On("ground");

    /// <summary>A rule that nobody has recorded: which, for which day, and where to record it.</summary>
    /// <param name="kind">Where each kind of contract has a rule of its own.</param>
    public static Fault RuleMissing(MunicipalityCode municipality, RuleTopic topic, ContractKind? kind, DateOnly day) => new(
        "selection.rule-missing", FaultKind.Conflict, RuleFaults.TopicTerm(topic),
        kind is { } each ? RuleFaults.KindTerm(each) : FaultText.Term("municipalities.contract-any"), RuleFaults.Iso(day), municipality.Value);

    public static Fault CeilingUnknown(ContractKind kind, DateOnly day) =>
        new("selection.route-ceiling-unknown", FaultKind.Conflict, RuleFaults.KindTerm(kind), RuleFaults.Iso(day));

    public static Fault LimitAboveCeiling(Yen limit, Yen ceiling, DateOnly day) => new(
        "selection.route-limit-above-ceiling", FaultKind.Conflict, RuleFaults.Figure(limit.Amount), RuleFaults.Figure(ceiling.Amount), RuleFaults.Iso(day));

    public static Fault NotOpenEnough(RouteKind preferred, RouteKind needed) =>
        new Fault("selection.route-not-open-enough", FaultKind.Invalid, Term("route", preferred), Term("route", needed)).On("preferred");

    public static Fault WordsMissing { get; } = new Fault("selection.route-words-missing", FaultKind.Invalid).On("words");

    public static Fault WordsTooLong(string field, int limit) =>
        new Fault("selection.route-words-too-long", FaultKind.Invalid, RuleFaults.Figure(limit)).On(field);

    public static Fault DayMissing(RouteGround ground) => new Fault("selection.route-day-missing", FaultKind.Invalid, Term("ground", ground)).On("on");

    /// <summary>Orders that together pass the limit, each named; to be explained in words or awarded by another route.</summary>
    public static Fault Split(string orders, Yen sum, Yen limit) => new Fault(
        "selection.route-split", FaultKind.Conflict, orders, RuleFaults.Figure(sum.Amount), RuleFaults.Figure(limit.Amount)).On("splitWords");

    public static Fault Locked { get; } = new("selection.route-locked", FaultKind.Conflict);

    public static Fault NotChosen { get; } = new("selection.route-not-chosen", FaultKind.Conflict);

    private static string Term<TEnum>(string sort, TEnum value)
        where TEnum : struct, Enum => FaultText.Term($"selection.{sort}-{value}");
}
