namespace Catalog.Selection.Carrying;

/// <summary>Refusals around carrying a case; sentences in SelectionFaults.resx.</summary>
public static class CarryFaults
{
    public static Fault NotColleague(string id) => new Fault("selection.not-colleague", FaultKind.Invalid, id).On("to");

    public static Fault ToYourself { get; } = new Fault("selection.hand-over-to-yourself", FaultKind.Invalid).On("to");

    public static Fault NobodyElse { get; } = new("selection.nobody-else", FaultKind.Conflict);

    public static Fault NotHandedToYou { get; } = new("selection.not-handed-to-you", FaultKind.Conflict);

    public static Fault RecordIsFinal { get; } = new("selection.carried-to-the-end", FaultKind.Conflict);
}
