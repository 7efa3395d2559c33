using Catalog.Municipalities;

namespace Catalog.Provisioning.Health;

/// <summary>Who sees how a broker is: the vendor itself, operators and auditors.</summary>
internal static class HealthWalls
{
    public static bool MaySee(Actor actor, string vendor) => SeesAll(actor) || (actor.Role == Role.Vendor && actor.Vendor == vendor);

    public static bool SeesAll(Actor actor) => actor.Role is Role.Operator or Role.Auditor;

    public static IQueryable<BrokerHealth> VisibleTo(this IQueryable<BrokerHealth> healths, Actor actor) => actor.Role switch
    {
        Role.Operator or Role.Auditor => healths,
        Role.Vendor => healths.Where(health => health.Vendor == actor.Vendor),
        _ => healths.Where(_ => false),
    };
}
