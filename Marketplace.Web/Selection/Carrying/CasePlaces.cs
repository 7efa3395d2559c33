using Catalog.Selection;

namespace Marketplace.Web.Selection.Carrying;

/// <summary>A part of a case with the page on which it is worked.</summary>
/// <param name="Key">Its name in the texts: <c>Place</c> and this.</param>
/// <param name="Address">Behind the address of the case.</param>
/// <param name="Codes">First part of the codes of what waits there.</param>
public sealed record CasePlace(string Key, string Address, params IReadOnlyList<string> Codes)
{
    /// <summary>All parts in the order of the work; a new part is a line here and a name in the texts.</summary>
    public static IReadOnlyList<CasePlace> All { get; } =
    [
        new("Needs", "/needs", "needs"),
        new("Search", "/search", "search"),
        new("Candidates", "#candidates", "candidates"),
        new("Quotes", "/quotes", "quotes"),
        new("Scores", "/scores", "scores"),
        new("Route", "/route", "route", "rules"),
        new("Calendar", "/calendar", "calendar"),
        new("Decision", "#decide", "decision"),
        new("Papers", "/papers", "papers"),
        new("Record", "/record", "record"),
        new("Carrier", "/hand-over", "carrier"),
        new("Towns", "/towns", "joint"),
    ];

    public int WaitingIn(IReadOnlyList<Waiting> waiting) => waiting.Count(each => Codes.Contains(each.What.Split('.')[0], StringComparer.Ordinal));
}
