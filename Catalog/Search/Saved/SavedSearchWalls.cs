using Catalog.Municipalities;

namespace Catalog.Search.Saved;

/// <summary>Who sees which saved search: a town its own, nobody else any – what a town is looking for is its own affair.</summary>
internal static class SavedSearchWalls
{
    public static IQueryable<SavedSearch> VisibleTo(this IQueryable<SavedSearch> searches, Actor actor) => actor switch
    {
        { Role: Role.TownStaff, Municipality: { } own } => searches.Where(search => search.Municipality == own),
        _ => searches.Where(_ => false),
    };
}
