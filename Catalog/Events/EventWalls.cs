using Catalog.Municipalities;

namespace Catalog.Events;

/// <summary>Who hears of which event, and who sees which webhook: what a subscription's wall lets through, and one's own.</summary>
public static class EventWalls
{
    public static IQueryable<AnnouncedEvent> VisibleTo(this IQueryable<AnnouncedEvent> events, Actor actor) =>
        actor.Role is Role.Auditor or Role.Operator ? events
        : WebhookOwner.Of(actor) is { } owner ? events.For(owner)
        : events.Where(_ => false);

    /// <summary>A town hears of its own subscriptions, a vendor of its customers' and of links that end at its own.</summary>
    public static IQueryable<AnnouncedEvent> For(this IQueryable<AnnouncedEvent> events, WebhookOwner owner) => owner.Municipality is { } town
        ? events.Where(each => each.Municipality == town)
        : events.Where(each => each.Vendor == owner.Vendor || each.OtherVendor == owner.Vendor);

    public static IQueryable<Webhook> VisibleTo(this IQueryable<Webhook> webhooks, Actor actor)
    {
        var kept = webhooks.Where(each => each.DeletedAt == null);
        return actor switch
        {
            { Role: Role.Auditor or Role.Operator } => kept,
            { Role: Role.TownStaff, Municipality: { } own } => kept.Where(each => each.Municipality == own),
            { Role: Role.Vendor, Vendor: { } own } => kept.Where(each => each.Vendor == own),
            _ => kept.Where(_ => false),
        };
    }

    /// <summary>Watching is not changing.</summary>
    public static IQueryable<Webhook> OwnedBy(this IQueryable<Webhook> webhooks, Actor actor) =>
        webhooks.VisibleTo(actor).Where(_ => actor.Role == Role.TownStaff || actor.Role == Role.Vendor);
}
