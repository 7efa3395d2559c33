using System.Globalization;

namespace Catalog.Comparison;

/// <summary>Refusals of this slice; sentences in ComparisonFaults.resx.</summary>
public static class ComparisonFaults
{
    public static Fault WrongNumber(int count) =>
        new Fault("comparison.wrong-number", FaultKind.Invalid, count.ToString(CultureInfo.InvariantCulture)).On("offering");

    public static Fault Twice(string offering) => new Fault("comparison.twice", FaultKind.Invalid, offering).On("offering");

    public static Fault UnknownOption(string option) => new Fault("comparison.unknown-option", FaultKind.Invalid, option).On("option");

    /// <summary>No single plan of the offering has all the options that were chosen.</summary>
    public static Fault OptionsApart(string offering) => new Fault("comparison.options-apart", FaultKind.Invalid, offering).On("option");
}
