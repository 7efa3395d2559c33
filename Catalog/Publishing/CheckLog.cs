using System.Globalization;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing;

/// <summary>Collects findings in the order in which they are made, and says when it is enough.</summary>
internal sealed class CheckLog
{
    /// <summary>More than this helps nobody.</summary>
    public const int Most = 100;

    private readonly List<CheckFinding> all = [];

    public IReadOnlyList<CheckFinding> All => all;

    public bool IsFull => all.Count >= Most;

    public void Add(string place, Spot? spot, Fault fault) => Add(new CheckFinding(place, spot, _ => fault));

    public void Add(string place, Spot? spot, Func<CultureInfo, Fault> say, Wording? remedy = null) => Add(new CheckFinding(place, spot, say) { OwnRemedy = remedy });

    public void Add(CheckFinding finding)
    {
        if (!IsFull)
        {
            all.Add(finding);
        }
    }
}
