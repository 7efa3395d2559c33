using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>Order to be told of events.</summary>
/// <param name="Url">https, reachable from the marketplace.</param>
/// <param name="Kinds">Names of <see cref="EventKinds"/>; none = all.</param>
public sealed record WebhookOrder(string Url, IReadOnlyList<string> Kinds);

/// <summary>A webhook with its secret, which nobody can ask for again.</summary>
public sealed record SecretShown(WebhookId Webhook, string Secret)
{
    /// <summary>Never prints the secret.</summary>
    public override string ToString() => $"{nameof(SecretShown)} {{ Webhook = {Webhook} }}";
}

/// <summary>Registers a webhook of the actor's own town or vendor. It hears of what happens from now on.</summary>
public sealed class RegisterWebhook(IDbContextFactory<MarketplaceDb> dbs, IBrokerDoor door, SealSecret seal, TimeProvider time)
{
    /// <summary>Of one town or vendor at a time.</summary>
    public const int Most = 10;

    public async Task<Outcome<SecretShown>> RunAsync(WebhookOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var kinds = order.Kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var address = door.Read(order.Url);
        if (WebhookOwner.Of(by) is not { } owner)
        {
            return EventFaults.NeitherTownNorVendor;
        }

        if ((AboutAddress(address.Fault) ?? AboutKinds(kinds)) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Webhooks.OwnedBy(by).CountAsync(ct) >= Most)
        {
            return EventFaults.TooMany(Most);
        }

        var last = await db.AnnouncedEvents.MaxAsync(each => (long?)each.Position, ct) ?? -1;
        var webhook = new Webhook(owner, address.Value!.AbsoluteUri, kinds, last, by, time.GetUtcNow());
        var secret = WebhookSecret.New();
        webhook.Seal(seal(secret, WebhookSecret.PlaceOf(webhook)));
        db.Webhooks.Add(webhook);
        var fact = new WebhookRegistered(webhook.Id.Value, owner.Vendor, webhook.Url) { Municipality = owner.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? new SecretShown(webhook.Id, WebhookSecret.Show(secret)) : saved.Fault;
    }

    /// <summary>The door speaks of brokers.</summary>
    private static Fault? AboutAddress(Fault? door) => door?.Code switch
    {
        null => null,
        "provisioning.broker-url-not-https" => EventFaults.UrlNotHttps(door.Args[0]),
        "provisioning.broker-url-private" => EventFaults.UrlPrivate(door.Args[0]),
        _ => EventFaults.UrlUnreadable(door.Args[0]),
    };

    private static Fault? AboutKinds(List<string> kinds) =>
        kinds.Find(kind => !EventKinds.Names.Contains(kind)) is { } unknown ? EventFaults.UnknownKind(unknown, EventKinds.Names) : null;
}
