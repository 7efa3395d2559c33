using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>Announces facts as they get their place in the audit log, in the same transaction: an event for each, never two, in the order of the log.</summary>
internal static class Announce
{
    public static async Task RunAsync(MarketplaceDb db, IReadOnlyList<(long Position, AuditEvent Kept)> placed, CancellationToken ct)
    {
        var found = placed.Where(each => EventKinds.Of(each.Kept.Fact) is not null)
            .Select(each => (each.Position, each.Kept, Kind: EventKinds.Of(each.Kept.Fact)!, Ids: NamedIds.Of(each.Kept)))
            .Where(each => each.Ids.Subscription is not null).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var named = found.SelectMany(each => new[] { each.Ids.Subscription, each.Ids.Other }).OfType<Subscriptions.SubscriptionId>().Distinct().ToList();
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(each => named.Contains(each.Id)).ToDictionaryAsync(each => each.Id, ct);
        foreach (var (position, kept, kind, ids) in found)
        {
            if (!subscriptions.TryGetValue(ids.Subscription!.Value, out var of))
            {
                continue;
            }

            var announced = new AnnouncedEvent(position, kept, kind, of, ids);
            if (ids.Other is { } id && subscriptions.TryGetValue(id, out var other))
            {
                announced.Meets(other);
            }

            db.AnnouncedEvents.Add(announced);
        }
    }
}
