namespace Catalog.Offerings;

/// <summary>Refusals of this slice; sentences in OfferingsFaults.resx.</summary>
public static class OfferingFaults
{
    public static Fault Unknown(string code) => new("offerings.unknown", FaultKind.NotFound, code);

    public static Fault NotOrderable(string code) => new("offerings.not-orderable", FaultKind.Conflict, code);

    public static Fault Suspended(string code) => new("offerings.suspended", FaultKind.Conflict, code);

    /// <summary>Hidden, because its level is below the line of the ladder.</summary>
    public static Fault BelowLine(string code, int level) => new(
        "offerings.below-line", FaultKind.Conflict, code, level.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Ladder.LadderRule.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Fault UnknownPlan(string plan, string offering, string plans) =>
        new("offerings.unknown-plan", FaultKind.Invalid, plan, offering, plans);

    public static Fault NoPriceForPopulation(string plan, int population) =>
        new("offerings.no-price-for-population", FaultKind.Conflict, plan, population.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture));
}
