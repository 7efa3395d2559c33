using Catalog;
using Catalog.Provisioning;
using Catalog.Subscriptions;

namespace Marketplace.Web.Subscriptions;

/// <summary>How the set-up of a subscription stands at one moment.</summary>
/// <param name="Operation">The newest work for it.</param>
/// <param name="LinkedNames">The offering at the other end of each link, in both languages.</param>
public sealed record SubscriptionProgress(
    SubscriptionSheet Subscription,
    OperationSheet? Operation,
    IReadOnlyList<LinkSheet> Links,
    IReadOnlyDictionary<LinkId, (string Name, string NameEn)> LinkedNames,
    DateTimeOffset Now)
{
    public bool IsRunning => Subscription.State == SubscriptionState.Provisioning || IsWorking;

    /// <summary>Work for a subscription that was opened already is under way.</summary>
    public bool IsWorking => Operation is { Kind: not OperationKind.Subscribe, State: OperationState.InProgress };

    /// <summary>From the order to the end, or to now.</summary>
    public TimeSpan Elapsed => (Subscription.ActivatedAt ?? Subscription.FailedAt ?? Now) - Subscription.OrderedAt;
}

/// <summary>Reads the progress of a subscription through the wall of the actor.</summary>
internal sealed class ProgressReading(SubscriptionSheets subscriptions, OperationSheets operations, LinkSheets links, TimeProvider time)
{
    public async Task<Outcome<SubscriptionProgress>> ReadAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        var subscription = await subscriptions.FindAsync(id, actor, ct);
        if (!subscription.IsDone)
        {
            return subscription.Fault;
        }

        var work = await operations.ForSubscriptionAsync(id, actor, ct);
        var wired = (await links.ForSubscriptionAsync(id, actor, ct)).Value ?? [];
        var names = new Dictionary<LinkId, (string, string)>();
        foreach (var link in wired)
        {
            var other = link.Provider.Subscription == id ? link.Consumer : link.Provider;
            var sheet = await subscriptions.FindAsync(other.Subscription, actor, ct);
            names[link.Id] = sheet.IsDone ? (sheet.Value.OfferingName, sheet.Value.OfferingNameEn) : (other.Offering, other.Offering);
        }

        return new SubscriptionProgress(
            subscription.Value, work.Value is [var newest, ..] ? newest : null, wired, names, time.GetUtcNow());
    }
}
