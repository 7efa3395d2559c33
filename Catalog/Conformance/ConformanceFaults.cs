namespace Catalog.Conformance;

/// <summary>Refusals of this slice; sentences in ConformanceFaults.resx.</summary>
public static class ConformanceFaults
{
    /// <summary>How many wrong rows one sentence names.</summary>
    private const int Named = 20;

    public static Fault NoTable => Invalid("no-table");

    public static Fault NoAnswers => Invalid("no-answers");

    public static Fault LabelMissing(string label) => Invalid("label-missing", label);

    public static Fault LabelTwice(string label) => Invalid("label-twice", label);

    public static Fault UnknownAnswer(string text, string allowed) => Invalid("unknown-answer", text, allowed);

    public static Fault UnknownEvidence(string text, string allowed) => Invalid("unknown-evidence", text, allowed);

    public static Fault UnknownPart(string text, string allowed) => Invalid("unknown-part", text, allowed);

    public static Fault UnknownSubScope(string text) => Invalid("unknown-sub-scope", text);

    public static Fault EvidenceNumberMissing(string label) => Invalid("evidence-number-missing", label);

    public static Fault ClaimWithNumber(string number) => Invalid("claim-with-number", number);

    public static Fault BadCertificateNumber(string number, string system) => Invalid("bad-certificate-number", number, system);

    public static Fault EndsBeforeStart(string end, string start) => Invalid("ends-before-start", end, start);

    public static Fault ExtraNameMissing(string heading) => Invalid("extra-name-missing", heading);

    public static Fault DuplicateExtra(string name) => Invalid("duplicate-extra", name);

    public static Fault NotJson(string line) => Invalid("not-json", line);

    public static Fault BadMember(string path) => Invalid("bad-member", path);

    public static Fault SystemNotServed(string offering, string system) =>
        new Fault("conformance.system-not-served", FaultKind.Invalid, offering, system).On("system");

    public static Fault UnknownRequirements(string system, string specVersion, IReadOnlyList<string> numbers) => new Fault(
        "conformance.unknown-requirements", FaultKind.Invalid, system, specVersion, string.Join(", ", numbers.Take(Named))).On("lines");

    public static Fault OtherOffering(string named, string meant) => Invalid("other-offering", named, meant).On("offering");

    public static Fault SaidTwice(string number) => new Fault("conformance.said-twice", FaultKind.Invalid, number).On("lines");

    public static Fault NotYours { get; } = new("conformance.not-yours", FaultKind.Forbidden);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"conformance.{reason}", FaultKind.Invalid, args);
}
