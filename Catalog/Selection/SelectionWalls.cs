using Catalog.Municipalities;

namespace Catalog.Selection;

/// <summary>Who sees which case: a town its own and those that it has joined while the grant lasts, an auditor all, nobody else any.</summary>
/// <remarks>What a town that has joined may change is decided by <see cref="CaseForChange"/>: nothing. The day of the grant is the model's filter (<see cref="Joint.JointWalls"/>).</remarks>
internal static class SelectionWalls
{
    public static IQueryable<SelectionCase> VisibleTo(this IQueryable<SelectionCase> cases, Actor actor) => actor switch
    {
        { Role: Role.Auditor } => cases,
        { Role: Role.TownStaff, Municipality: { } own } => cases.Where(selection => selection.Municipality == own
            || selection.Towns.Any(town => town.Municipality == own && town.JoinedAt != null && town.EndedAt == null)),
        _ => cases.Where(_ => false),
    };
}
