using Catalog.Municipalities;
using Catalog.Offerings;

namespace Catalog.Ladder;

/// <summary>The level is everybody's to see. Who sees the runs behind it: the vendor its own; curators, operators and auditors all.</summary>
internal static class LadderWalls
{
    public static bool MayRun(Actor actor, string vendor) => actor.Role == Role.Operator || (actor.Role == Role.Vendor && actor.Vendor == vendor);

    public static bool MaySeeAll(Actor actor) => actor.Role is Role.Curator or Role.Operator or Role.Auditor;

    public static IQueryable<Offering> WithRunsVisibleTo(this IQueryable<Offering> offerings, Actor actor) => actor switch
    {
        { Role: Role.Curator or Role.Operator or Role.Auditor } => offerings,
        { Role: Role.Vendor, Vendor: { } own } => offerings.Where(offering => offering.Vendor.Code == own),
        _ => offerings.Where(_ => false),
    };

    public static IQueryable<LadderRun> VisibleTo(this IQueryable<LadderRun> runs, Actor actor) => actor switch
    {
        { Role: Role.Curator or Role.Operator or Role.Auditor } => runs,
        { Role: Role.Vendor, Vendor: { } own } => runs.Where(run => run.Vendor == own),
        _ => runs.Where(_ => false),
    };
}
