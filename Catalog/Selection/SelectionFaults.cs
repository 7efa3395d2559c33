namespace Catalog.Selection;

/// <summary>Refusals of this slice; sentences in SelectionFaults.resx.</summary>
public static class SelectionFaults
{
    public static Fault Unknown(string id) => new("selection.unknown", FaultKind.NotFound, id);

    public static Fault NotYours(string municipality) => new("selection.not-yours", FaultKind.Forbidden, municipality);

    public static Fault AlreadyDecided(string offering) => new("selection.already-decided", FaultKind.Conflict, offering);

    public static Fault TextMissing(string field) => new Fault("selection.text-missing", FaultKind.Invalid).On(field);

    public static Fault TextTooLong(string field, int limit) =>
        new Fault("selection.text-too-long", FaultKind.Invalid, limit.ToString(System.Globalization.CultureInfo.InvariantCulture)).On(field);

    public static Fault HoldsIndividualNumber(string field) => new Fault("selection.individual-number", FaultKind.Invalid).On(field);

    public static Fault UnknownNeed(int number) =>
        new("selection.unknown-need", FaultKind.NotFound, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Fault AlreadyCandidate(string offering) => new("selection.already-candidate", FaultKind.Conflict, offering);

    public static Fault NotCandidate(string offering) => new("selection.not-candidate", FaultKind.Conflict, offering);

    public static Fault TooManyCandidates(int limit) =>
        new("selection.too-many-candidates", FaultKind.Conflict, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Fault ChosenIsExcluded(string offering) => new("selection.chosen-is-excluded", FaultKind.Conflict, offering);

    public static Fault CandidatesWithoutReason(string offerings) =>
        new("selection.candidates-without-reason", FaultKind.Conflict, offerings);

    public static Fault UnknownPaper(string name, string known) => new("selection.unknown-paper", FaultKind.NotFound, name, known);

    public static Fault PaperNotYet(string title) => new("selection.paper-not-yet", FaultKind.Conflict, title);
}
