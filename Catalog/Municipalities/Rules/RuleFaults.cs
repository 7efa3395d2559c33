namespace Catalog.Municipalities.Rules;

/// <summary>Refusals of local rules; sentences in MunicipalitiesFaults.resx.</summary>
public static class RuleFaults
{
    public static Fault ReasonMissing { get; } = new Fault("municipalities.rule-reason-missing", FaultKind.Invalid).On("reason");

    public static Fault SourceMissing { get; } = new Fault("municipalities.rule-source-missing", FaultKind.Invalid).On("source");

    public static Fault NotYours(string municipality) => new("municipalities.rule-not-yours", FaultKind.Forbidden, municipality);

    public static Fault DoesNotFit(RuleTopic topic, string field) =>
        new Fault("municipalities.rule-does-not-fit", FaultKind.Invalid, TopicTerm(topic), FaultText.Term("municipalities.field-" + field)).On(field);

    public static Fault TextTooLong(string field, int limit) =>
        new Fault("municipalities.rule-text-too-long", FaultKind.Invalid, Figure(limit)).On(field);

    public static Fault EndsBeforeItBegins(DateOnly from, DateOnly to) =>
        new Fault("municipalities.rule-ends-before-it-begins", FaultKind.Invalid, Iso(from), Iso(to)).On("validTo");

    public static Fault AboveCeiling(Yen amount, Yen ceiling, DateOnly day, string source) =>
        new Fault("municipalities.rule-above-ceiling", FaultKind.Invalid, Figure(amount.Amount), Figure(ceiling.Amount), Iso(day), source).On("amount");

    public static Fault CeilingUnknown(ContractKind kind, DateOnly day) =>
        new Fault("municipalities.ceiling-unknown", FaultKind.Conflict, KindTerm(kind), Iso(day)).On("amount");

    public static Fault AlreadyThere(RuleTopic topic, DateOnly from) =>
        new Fault("municipalities.rule-already-there", FaultKind.Conflict, TopicTerm(topic), Iso(from)).On("validFrom");

    public static Fault NothingToCorrect(string id) => new Fault("municipalities.rule-nothing-to-correct", FaultKind.Conflict, id).On("corrects");

    internal static string TopicTerm(RuleTopic topic) => FaultText.Term("municipalities.topic-" + topic);

    internal static string KindTerm(ContractKind kind) => FaultText.Term("municipalities.contract-" + kind);

    internal static string Figure(long number) => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
