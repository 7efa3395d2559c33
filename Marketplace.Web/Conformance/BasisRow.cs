using Catalog.Comparison;
using Catalog.Conformance;
using Marketplace.Web.Language;

namespace Marketplace.Web.Conformance;

/// <summary>One statement with the verdicts that it gives; without a basis the offering of which nothing is stated.</summary>
/// <param name="Serves">Whether the offering is for the business system at all.</param>
public sealed record BasisRow(string Code, string Offering, bool Serves, Basis? Basis, IReadOnlyDictionary<Verdict, int> Counts)
{
    /// <summary>The verdicts that are counted, in the order of the columns.</summary>
    public static readonly IReadOnlyList<Verdict> Shown = [Verdict.Meets, Verdict.Fails, Verdict.Differs, Verdict.Unknown, Verdict.NotYetDue];

    public static IEnumerable<BasisRow> Of(RequirementColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var name = Cultures.Pick(column.Name, column.NameEn);
        return column.Bases.Count == 0
            ? [new BasisRow(column.Offering, name, column.ServesSystem, Basis: null, new Dictionary<Verdict, int>())]
            : column.Bases.Select((basis, place) => new BasisRow(
                column.Offering, name, column.ServesSystem, basis, column.Counts.Where(count => count.Basis == place).ToDictionary(count => count.Verdict, count => count.Rows)));
    }
}
