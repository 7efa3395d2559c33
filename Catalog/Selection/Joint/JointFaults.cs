namespace Catalog.Selection.Joint;

/// <summary>Refusals of joint cases and of moves; sentences in SelectionFaults.resx.</summary>
public static class JointFaults
{
    /// <summary>The answer to everybody who is not invited, whether there is such a case or not.</summary>
    public static Fault NotInvited(string selection) => new("selection.joint-not-invited", FaultKind.NotFound, selection);

    public static Fault TownNotInvited(string municipality) => new("selection.joint-town-not-invited", FaultKind.NotFound, municipality);

    public static Fault OwnTown(string municipality) => new Fault("selection.joint-own-town", FaultKind.Invalid, municipality).On("municipality");

    public static Fault AlreadyInvited(string municipality) => new Fault("selection.joint-already-invited", FaultKind.Conflict, municipality).On("municipality");

    public static Fault DayPast(DateOnly day) => new Fault("selection.joint-day-past", FaultKind.Invalid, Iso(day)).On("until");

    public static Fault InvitationOver { get; } = new("selection.joint-invitation-over", FaultKind.Conflict);

    public static Fault NotJoined { get; } = new("selection.joint-not-joined", FaultKind.Conflict);

    public static Fault NotDecided { get; } = new("selection.joint-not-decided", FaultKind.Conflict);

    public static Fault LeavingTooLate { get; } = new("selection.joint-leaving-too-late", FaultKind.Conflict);

    public static Fault Final { get; } = new("selection.joint-final", FaultKind.Conflict);

    /// <summary>Objection to deciding.</summary>
    public static Fault AnswersMissing(string towns) => new("selection.joint-answers-missing", FaultKind.Conflict, towns);

    /// <summary>Objection to locking.</summary>
    public static Fault ViewsMissing(string towns) => new("selection.joint-views-missing", FaultKind.Conflict, towns);

    /// <summary>A town orders on the strength of a decision to which it has not agreed.</summary>
    public static Fault NotAssented(string selection) => new("selection.joint-not-assented", FaultKind.Conflict, selection);

    public static Fault MovesAreTheOperators { get; } = new("selection.move-operators-only", FaultKind.Forbidden);

    public static Fault MoveToItself(string municipality) => new Fault("selection.move-to-itself", FaultKind.Invalid, municipality).On("to");

    public static Fault MoveBeforeItsDay(DateOnly day) => new Fault("selection.move-before-its-day", FaultKind.Conflict, Iso(day)).On("day");

    public static Fault MoveNamesNoCase { get; } = new Fault("selection.move-names-no-case", FaultKind.Invalid).On("cases");

    public static Fault MoveOfUnknownCases(string cases, string municipality) => new Fault("selection.move-unknown-cases", FaultKind.NotFound, cases, municipality).On("cases");

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
