using Catalog.Conformance;

namespace Marketplace.Web.Conformance;

/// <summary>One column of a table of requirements.</summary>
/// <param name="Title">What stands in its head.</param>
/// <param name="Under">Smaller, below the title; <c>null</c> = nothing.</param>
/// <param name="Address">Where the title leads; <c>null</c> = nowhere.</param>
/// <param name="Bases">The statements of its answers; empty = nothing is stated.</param>
public sealed record TableColumn(string Title, string? Under, string? Address, IReadOnlyList<Basis> Bases);
