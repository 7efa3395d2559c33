using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

/// <summary>A grant ends with its day: the model itself leaves out rows whose day is past, wherever a query does not ask for them.</summary>
internal static class JointWalls
{
    /// <summary>Name of the model's filter by day.</summary>
    public const string Dated = nameof(Dated);

    /// <summary>Also what is past: for showing and keeping what was, never for a wall.</summary>
    public static IQueryable<JointTown> AtAnyTime(this IQueryable<JointTown> towns) => towns.IgnoreQueryFilters([Dated]);
}
