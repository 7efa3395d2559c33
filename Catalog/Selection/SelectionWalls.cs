using Catalog.Municipalities;

namespace Catalog.Selection;

/// <summary>Who sees which case: a town its own, an auditor all, nobody else any.</summary>
internal static class SelectionWalls
{
    public static IQueryable<SelectionCase> VisibleTo(this IQueryable<SelectionCase> cases, Actor actor) => actor switch
    {
        { Role: Role.Auditor } => cases,
        { Role: Role.TownStaff, Municipality: { } own } => cases.Where(selection => selection.Municipality == own),
        _ => cases.Where(_ => false),
    };
}
