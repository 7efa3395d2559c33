namespace Catalog.Conformance;

/// <summary>Refusals of this slice; sentences in ConformanceFaults.resx.</summary>
public static class ConformanceFaults
{
    /// <summary>How many wrong rows one sentence names.</summary>
    private const int Named = 20;

    public static Fault SystemNotServed(string offering, string system) =>
        new Fault("conformance.system-not-served", FaultKind.Invalid, offering, system).On("system");

    public static Fault UnknownRequirements(string system, string specVersion, IReadOnlyList<string> numbers) => new Fault(
        "conformance.unknown-requirements", FaultKind.Invalid, system, specVersion, string.Join(", ", numbers.Take(Named))).On("lines");

    public static Fault SaidTwice(string number) => new Fault("conformance.said-twice", FaultKind.Invalid, number).On("lines");

    public static Fault NumberMissing(EvidenceKind evidence) =>
        new Fault("conformance.number-missing", FaultKind.Invalid, evidence.ToString()).On("evidenceNumber");

    public static Fault EndsBeforeItBegins { get; } = new Fault("conformance.ends-before-it-begins", FaultKind.Invalid).On("validTo");

    public static Fault NotYours { get; } = new("conformance.not-yours", FaultKind.Forbidden);
}
