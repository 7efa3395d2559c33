using Catalog.Audit;

namespace Catalog.Selection.Route;

/// <param name="Rules">Ids of the local rules that led to it.</param>
public sealed record RouteChosen(
    string Case, RouteKind Route, RouteGround Ground, long Amount, string? Words, string? SplitWords, IReadOnlyList<string> Rules) : Fact(Case);
