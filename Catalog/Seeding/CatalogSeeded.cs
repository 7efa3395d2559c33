using Catalog.Audit;

namespace Catalog.Seeding;

/// <summary>Facts that ship with this version came into the catalog.</summary>
/// <param name="Part">Which of them, such as <c>municipalities</c>.</param>
/// <param name="Added">Things that were new.</param>
/// <param name="Changed">Things that differed.</param>
public sealed record CatalogSeeded(string Part, int Added, int Changed) : Fact(Part);
