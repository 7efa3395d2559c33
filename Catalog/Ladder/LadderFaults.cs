namespace Catalog.Ladder;

/// <summary>Refusals of this slice; sentences in LadderFaults.resx.</summary>
public static class LadderFaults
{
    public static Fault UnknownRun(LadderRunId run) => new("ladder.unknown-run", FaultKind.NotFound, run.Value.ToString());

    public static Fault NotYourListing(string offering) => new("ladder.not-your-listing", FaultKind.Forbidden, offering);

    public static Fault NoBroker(string offering) => new("ladder.no-broker", FaultKind.Conflict, offering);

    public static Fault ByHand(string offering) => new("ladder.by-hand", FaultKind.Conflict, offering);

    public static Fault Underway(string offering) => new("ladder.underway", FaultKind.Conflict, offering);

    public static Fault Ended { get; } = new("ladder.ended", FaultKind.Conflict);

    /// <summary>Whoever could stop the night's run could keep a level that it would lose.</summary>
    public static Fault NightGoesOn { get; } = new("ladder.night-goes-on", FaultKind.Conflict);

    public static Fault CuratorsOnly { get; } = new("ladder.curators-only", FaultKind.Forbidden);
}
