using Catalog.Municipalities;

namespace Catalog.Subscriptions;

/// <summary>Who sees which subscription: a town its own, a vendor its customers', auditor and operator all.</summary>
public static class SubscriptionWalls
{
    public static IQueryable<Subscription> VisibleTo(this IQueryable<Subscription> subscriptions, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor switch
        {
            { Role: Role.Auditor or Role.Operator } => subscriptions,
            { Role: Role.TownStaff, Municipality: { } own } => subscriptions.Where(s => s.Municipality == own),
            { Role: Role.Vendor, Vendor: { } own } => subscriptions.Where(s => s.Vendor == own),
            _ => subscriptions.Where(_ => false),
        };
    }
}
