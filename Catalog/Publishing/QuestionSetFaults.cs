namespace Catalog.Publishing;

/// <summary>Refusals of a question set itself; sentences and remedies in PublishingFaults.resx.</summary>
public static class QuestionSetFaults
{
    public static Fault UnknownMember(string member) => Invalid("set-unknown-member", member);

    public static Fault MissingMember(string member) => Invalid("set-missing-member", member);

    public static Fault WrongValue(string member, string value) => Invalid("set-wrong-value", member, value);

    public static Fault WrongShape(string member) => Invalid("set-wrong-shape", member);

    public static Fault KeyTwice(string key) => Invalid("set-key-twice", key);

    public static Fault UnknownQuestion(string key, string other) => Invalid("set-unknown-question", key, other);

    public static Fault UnknownValue(string key, string other, string value) => Invalid("set-unknown-value", key, other, value);

    public static Fault WithoutOptions(string key) => Invalid("set-without-options", key);

    public static Fault PointsMissing(string points) => Invalid("set-points-missing", points);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"publishing.{reason}", FaultKind.Invalid, args);
}
