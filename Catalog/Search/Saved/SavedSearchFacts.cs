using Catalog.Audit;

namespace Catalog.Search.Saved;

public sealed record SearchSaved(string Search, string Name, string Terms) : Fact(Search);

public sealed record SearchForgotten(string Search, string Name) : Fact(Search);
