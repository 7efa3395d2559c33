using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>One of the papers of a case.</summary>
/// <param name="Name">In addresses and file names.</param>
/// <param name="Write">The paper; <c>null</c> where the case has nothing for it yet.</param>
public sealed record CasePaper(string Name, Func<CaseFacts, Paper?> Write);

/// <summary>All papers of a case, in the order in which an office needs them.</summary>
public static class CasePapers
{
    public static IReadOnlyList<CasePaper> All { get; } =
    [
        new("comparison", ComparisonPaper.Write),
        new("quote-request", QuoteRequestPaper.Write),
        new("reason", ReasonPaper.Write),
        new("budget", BudgetPaper.Write),
        new("circulation", CirculationPaper.Write),
    ];
}
