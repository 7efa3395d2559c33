using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>One row of the table.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Rival">The figure that it is held against; empty where the aim is absolute.</param>
/// <param name="Ratio">Ours by the rival's, as the aim asks for it.</param>
/// <param name="Aim">What is aimed at.</param>
/// <param name="Held">Whether the aim is reached; <c>null</c> = nothing aimed at, or not measured.</param>
/// <param name="Note">What one must know to read the figures.</param>
internal sealed record Result(string Measure, string Ours, string Rival, string Ratio, string Aim, bool? Held, string Note = "")
{
    public static Result Skipped(string measure, string aim, string why) => new(measure, "not measured", "", "", aim, null, why);

    /// <summary>A figure that must stay below a limit.</summary>
    public static Result AtMost(string measure, double ours, double limit, string unit, string note = "") =>
        new(measure, $"{Show(ours)} {unit}", "", "", $"≤ {Show(limit)} {unit}", ours <= limit, note);

    /// <summary>Two rates and the least that one should be of the other.</summary>
    public static Result AtLeast(string measure, double ours, double rival, double ratio, double least, string unit, string note = "") =>
        new(measure, $"{Show(ours)} {unit}", $"{Show(rival)} {unit}", Show(ratio), $"≥ {Show(least)}", ratio >= least, note);

    public static string Show(double value) => value.ToString(
        value switch { >= 100 => "#,0", >= 10 => "0.0", >= 0.1 => "0.00", _ => "0.0000" }, CultureInfo.InvariantCulture);
}
