using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Provisioning;

/// <summary>Whose subscriptions an actor may look into. Every private reading of this slice starts here.</summary>
internal static class ProvisioningWall
{
    public static IQueryable<Subscription> SeenBy(this IQueryable<Subscription> subscriptions, Actor actor) => actor switch
    {
        { Role: Role.Auditor or Role.Operator } => subscriptions,
        { Role: Role.TownStaff, Municipality: { } own } => subscriptions.Where(subscription => subscription.Municipality == own),
        { Role: Role.Vendor, Vendor: { } own } => subscriptions.Where(subscription => subscription.Vendor == own),
        _ => subscriptions.Where(_ => false),
    };
}
