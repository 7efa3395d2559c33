namespace Catalog.Selection.Calendar;

/// <summary>Refusals of the calendar; sentences in SelectionFaults.resx.</summary>
public static class CalendarFaults
{
    public static Fault CaseLocked { get; } = new("selection.calendar-case-locked", FaultKind.Conflict);

    public static Fault StartOutOfRange(DateOnly first, DateOnly last) => new Fault(
        "selection.start-out-of-range", FaultKind.Invalid, Municipalities.Rules.RuleFaults.Iso(first), Municipalities.Rules.RuleFaults.Iso(last)).On("startsOn");

    public static Fault AlreadyReopened(string opened) => new("selection.already-reopened", FaultKind.Conflict, opened);

    public static Fault NotActive(string subscription) => new("selection.reopening-not-active", FaultKind.Conflict, subscription);

    public static Fault NothingToReopen { get; } = new("selection.nothing-to-reopen", FaultKind.Conflict);
}
