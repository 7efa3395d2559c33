using Catalog.Municipalities;

namespace Catalog.Conformance;

/// <summary>Who sees which statement, and who may make it.</summary>
internal static class StatementWalls
{
    /// <summary>Everybody sees claims, examinations and tests; a municipality's own check only that municipality and an auditor.</summary>
    public static IQueryable<Statement> VisibleTo(this IQueryable<Statement> statements, Actor? actor) => actor switch
    {
        { Role: Role.Auditor } => statements,
        { Role: Role.TownStaff, Municipality: { } own } => statements.Where(each => each.Municipality == null || each.Municipality == own),
        _ => statements.Where(each => each.Municipality == null),
    };

    /// <summary>A vendor claims for its own product, a curator records examinations and tests, a municipality its own check.</summary>
    public static bool MayState(this Actor actor, EvidenceKind evidence, string vendor) => evidence switch
    {
        EvidenceKind.VendorClaim => actor.Role == Role.Vendor && actor.Vendor == vendor,
        EvidenceKind.TownCheck => actor is { Role: Role.TownStaff, Municipality: not null },
        _ => actor.Role == Role.Curator,
    } || (actor.Kind == ActorKind.Platform && evidence != EvidenceKind.TownCheck);
}
