using System.Globalization;

namespace Catalog.Selection.Needs;

/// <summary>Refusals of the guided needs; sentences in SelectionFaults.resx.</summary>
public static class NeedFaults
{
    public static Fault NoAnswer { get; } = new("selection.need-no-answer", FaultKind.Invalid);

    public static Fault SystemOutsideArea(string system, int area) =>
        new Fault("selection.need-system-outside-area", FaultKind.Invalid, system, area.ToString(CultureInfo.InvariantCulture)).On("systems");

    /// <summary>Only options are chosen; what is mandatory is a must by law, what is forbidden cannot be asked for.</summary>
    public static Fault NotAnOption(string number, string version) => new Fault("selection.need-not-an-option", FaultKind.Invalid, number, version).On("options");

    public static Fault SpecTwice(string system) => new Fault("selection.need-spec-twice", FaultKind.Invalid, system).On("specs");

    public static Fault UnknownInterface(string name, string known) => new Fault("selection.need-unknown-interface", FaultKind.Invalid, name, known).On("interfaces");

    public static Fault ZoneMissing { get; } = new Fault("selection.need-zone-missing", FaultKind.Invalid).On("zones");

    public static Fault PopulationOutOfRange(int most) =>
        new Fault("selection.need-population", FaultKind.Invalid, most.ToString(CultureInfo.InvariantCulture)).On("population");

    public static Fault AmountOutOfRange(string field) => new Fault("selection.need-amount", FaultKind.Invalid).On(field);

    public static Fault DecisionAfterStart { get; } = new Fault("selection.need-decision-after-start", FaultKind.Invalid).On("decideBy");
}
