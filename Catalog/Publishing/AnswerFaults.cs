using System.Globalization;

namespace Catalog.Publishing;

/// <summary>Refusals of one answer; sentences and remedies in PublishingFaults.resx.</summary>
public static class AnswerFaults
{
    public static Fault Missing(string question) => Invalid("missing", question);

    public static Fault MissingBecause(string question, string other, string answer) => Invalid("missing-because", question, other, answer);

    public static Fault NotAsked(string question, string other) => Invalid("not-asked", question, other);

    public static Fault NotOneValue(string question) => Invalid("not-one-value", question);

    public static Fault NotAList(string question) => Invalid("not-a-list", question);

    public static Fault TooShort(string question, int least, int letters) => Invalid("too-short", question, Text(least), Text(letters));

    public static Fault TooLong(string question, int most, int letters) => Invalid("too-long", question, Text(most), Text(letters));

    public static Fault LineBreak(string question) => Invalid("line-break", question);

    public static Fault ControlCharacter(string question, string codePoint) => Invalid("control-character", question, codePoint);

    public static Fault PersonalNumber(string question) => Invalid("personal-number", question);

    public static Fault PatternCode(string question, string value) => Invalid("pattern-code", question, value);

    public static Fault PatternLatin(string question, string value) => Invalid("pattern-latin", question, value);

    public static Fault PatternHttps(string question, string value) => Invalid("pattern-https", question, value);

    public static Fault PatternMail(string question, string value) => Invalid("pattern-mail", question, value);

    public static Fault PatternVersion(string question, string value) => Invalid("pattern-version", question, value);

    public static Fault PatternCorporateNumber(string question, string value) => Invalid("pattern-corporate-number", question, value);

    public static Fault CorporateNumberCheck(string question, string value) => Invalid("corporate-number-check", question, value);

    public static Fault UnknownOption(string question, string value) => Invalid("unknown-option", question, value);

    public static Fault UnknownOptionSimilar(string question, string value, string similar) => Invalid("unknown-option-similar", question, value, similar);

    public static Fault OptionTwice(string question, string value) => Invalid("option-twice", question, value);

    public static Fault NotYesNo(string question, string value) => Invalid("not-yes-no", question, value);

    public static Fault NotAffirmed(string question, string point) => Invalid("not-affirmed", question, point);

    public static Fault NotANumber(string question, string value) => Invalid("not-a-number", question, value);

    public static Fault LeadingZero(string question, string value) => Invalid("leading-zero", question, value);

    public static Fault NumberTooSmall(string question, string value, string least) => Invalid("number-too-small", question, value, least);

    public static Fault NumberTooLarge(string question, string value, string most) => Invalid("number-too-large", question, value, most);

    public static Fault NotADay(string question, string value) => Invalid("not-a-day", question, value);

    public static Fault NoSuchDay(string question, string value) => Invalid("no-such-day", question, value);

    public static Fault DayPast(string question, string value) => Invalid("day-past", question, value);

    public static Fault DayFuture(string question, string value) => Invalid("day-future", question, value);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"publishing.{reason}", FaultKind.Invalid, args);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
