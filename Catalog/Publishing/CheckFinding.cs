using System.Globalization;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing;

/// <summary>One thing that is said against a descriptor, the same by form, API and command line.</summary>
/// <param name="Place">Path of the answer, such as <c>plans.tiers[2].toPopulation</c>, rows counted from 0; empty for the file as a whole.</param>
/// <param name="Spot">Where in the file; <c>null</c> when it did not come from a file, or concerns what is not there.</param>
/// <param name="Say">The refusal, with its words in the language asked for.</param>
public sealed record CheckFinding(string Place, Spot? Spot, Func<CultureInfo, Fault> Say)
{
    private const string RemedyMark = "-remedy";

    private const string OfFiles = "publishing.file" + RemedyMark;

    /// <summary>What the question itself advises; <c>null</c> = what is advised for every refusal of this code.</summary>
    public Wording? OwnRemedy { get; init; }

    /// <summary>A notice leaves the descriptor valid.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Stable, the same in both languages.</summary>
    public string Code => Say(CultureInfo.InvariantCulture).Code;

    /// <summary>What is wrong, and where.</summary>
    public string Message(CultureInfo culture) => FaultText.Of(Say(culture), culture);

    /// <summary>What to do.</summary>
    public string Remedy(CultureInfo culture) =>
        OwnRemedy?.In(culture) ?? FaultText.Word(Code.StartsWith("publishing.", StringComparison.Ordinal) ? Code + RemedyMark : OfFiles, culture);
}
