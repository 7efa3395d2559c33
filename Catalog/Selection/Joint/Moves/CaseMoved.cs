using Catalog.Audit;

namespace Catalog.Selection.Joint.Moves;

public sealed record CaseMoved(string Case, string From, string To, DateOnly Day, string Source) : Fact(Case);
