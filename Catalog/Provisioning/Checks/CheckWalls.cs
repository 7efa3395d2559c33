using Catalog.Municipalities;

namespace Catalog.Provisioning.Checks;

/// <summary>Who may order and see the checks of a vendor: the vendor itself and operators; auditors see them.</summary>
internal static class CheckWalls
{
    public static bool MayCheck(Actor actor, string vendor) => actor.Role == Role.Operator || (actor.Role == Role.Vendor && actor.Vendor == vendor);

    public static bool MaySee(Actor actor, string vendor) => actor.Role == Role.Auditor || MayCheck(actor, vendor);

    public static IQueryable<BrokerCheck> VisibleTo(this IQueryable<BrokerCheck> checks, Actor actor) => actor.Role switch
    {
        Role.Operator or Role.Auditor => checks,
        Role.Vendor => checks.Where(check => check.Vendor == actor.Vendor),
        _ => checks.Where(_ => false),
    };
}
