using Catalog.Municipalities;

namespace Catalog.Provisioning.Hosted;

/// <summary>Who sees which task: a vendor its own, auditors all. Only the vendor ends one.</summary>
internal static class HandWalls
{
    public static IQueryable<HandTask> VisibleTo(this IQueryable<HandTask> tasks, Actor actor) => actor switch
    {
        { Role: Role.Auditor } => tasks,
        { Role: Role.Vendor, Vendor: { } own } => tasks.Where(task => task.Vendor == own),
        _ => tasks.Where(_ => false),
    };

    public static IQueryable<HandTask> DoneBy(this IQueryable<HandTask> tasks, Actor actor) =>
        actor.Role == Role.Vendor ? tasks.VisibleTo(actor) : tasks.Where(_ => false);
}
