using System.Globalization;

namespace Catalog.Selection.Quotes;

/// <summary>Refusals of quotes; sentences in SelectionFaults.resx.</summary>
public static class QuoteFaults
{
    public static Fault Unknown(string id) => new("selection.quotes-unknown", FaultKind.NotFound, id);

    public static Fault UnknownRound(int round) => new("selection.quotes-unknown-round", FaultKind.NotFound, Number(round));

    public static Fault AlreadyOut(int round) => new("selection.quotes-already-out", FaultKind.Conflict, Number(round));

    public static Fault NobodyInvited(int most) => new Fault("selection.quotes-nobody-invited", FaultKind.Invalid, Number(most)).On("invited");

    public static Fault CannotBeInvited(string offering) => new Fault("selection.quotes-cannot-be-invited", FaultKind.Conflict, offering).On("invited");

    public static Fault BadYears(int most) => new Fault("selection.quotes-bad-years", FaultKind.Invalid, Number(most)).On("years");

    public static Fault DeadlineTooSoon(DateTimeOffset deadline) => new Fault("selection.quotes-deadline-too-soon", FaultKind.Invalid, Written(deadline)).On("deadline");

    public static Fault DeadlineTooFar(DateTimeOffset deadline) => new Fault("selection.quotes-deadline-too-far", FaultKind.Invalid, Written(deadline)).On("deadline");

    public static Fault TwoOpeners(string colleagues) => new Fault("selection.quotes-two-openers", FaultKind.Invalid, colleagues).On("openers");

    public static Fault NotOpener(string openers) => new("selection.quotes-not-opener", FaultKind.Forbidden, openers);

    public static Fault CodeAlreadyMade { get; } = new("selection.quotes-code-already-made", FaultKind.Conflict);

    public static Fault NotSent { get; } = new("selection.quotes-not-sent", FaultKind.Conflict);

    public static Fault Ended(int round) => new("selection.quotes-ended", FaultKind.Conflict, Number(round));

    public static Fault DeadlineHasPassed(DateTimeOffset deadline) => new("selection.quotes-deadline-passed", FaultKind.Conflict, Written(deadline));

    public static Fault TooLate(DateTimeOffset deadline) => new("selection.quotes-too-late", FaultKind.Conflict, Written(deadline));

    public static Fault StillSealed(DateTimeOffset deadline) => new("selection.quotes-still-sealed", FaultKind.Conflict, Written(deadline));

    public static Fault UnknownQuestion(int number) => new("selection.quotes-unknown-question", FaultKind.NotFound, Number(number));

    public static Fault AlreadyAnswered(int number) => new("selection.quotes-already-answered", FaultKind.Conflict, Number(number));

    public static Fault TooManyQuestions(int limit) => new("selection.quotes-too-many-questions", FaultKind.Conflict, Number(limit));

    public static Fault UnreadableCode(int letters) => new Fault("selection.quotes-unreadable-code", FaultKind.Invalid, Number(letters)).On("code");

    public static Fault WrongCode(int left) => new Fault("selection.quotes-wrong-code", FaultKind.Forbidden, Number(left)).On("code");

    public static Fault CodePaused(DateTimeOffset until) => new Fault("selection.quotes-code-paused", FaultKind.Conflict, Written(until)).On("code");

    public static Fault CodeAlreadyEntered(string missing) => new("selection.quotes-code-already-entered", FaultKind.Conflict, missing);

    public static Fault WrongPlan(string plan, string plans) => new Fault("selection.quotes-wrong-plan", FaultKind.Invalid, plan, plans).On("plan");

    public static Fault BadAmount(string field, Yen most) => new Fault("selection.quotes-bad-amount", FaultKind.Invalid, Number(most.Amount)).On(field);

    public static Fault WrongYears(int years) => new Fault("selection.quotes-wrong-years", FaultKind.Invalid, Number(years)).On("recurring");

    public static Fault BadSalt { get; } = new Fault("selection.quotes-bad-salt", FaultKind.Invalid).On("salt");

    /// <summary>Somebody changed the database behind the marketplace: sealed to this key, the answer could be read before its time.</summary>
    public static Fault OpenerKeyChanged(string opener) => new("selection.quotes-opener-key-changed", FaultKind.Conflict, opener);

    public static Fault NothingToDisclose { get; } = new("selection.quotes-nothing-to-disclose", FaultKind.Conflict);

    public static Fault OtherDigest(string digest) => new Fault("selection.quotes-other-digest", FaultKind.Invalid, digest).On("text");

    public static Fault DecideTooEarly(int round) => new("selection.quotes-decide-too-early", FaultKind.Conflict, Number(round));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Written(DateTimeOffset instant) => Tokyo.At(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
