using Catalog.Offerings;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>One end of a link as shown.</summary>
public sealed record LinkEndSheet(SubscriptionId Subscription, VendorName Vendor, string Offering);

/// <summary>A data link as shown, with its purpose and legal basis; credentials are never part of it.</summary>
/// <param name="Role">Which end the subscription that was asked for takes.</param>
public sealed record LinkSheet(
    LinkId Id, LinkState State, LinkRole Role, LinkEndSheet Provider, LinkEndSheet Consumer, string Interface, string InterfaceVersion,
    string Purpose, string LegalBasis, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? ActivatedAt, DateTimeOffset? EndedAt);

/// <summary>Reads the data links of a subscription through the wall of the actor.</summary>
public sealed class LinkSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<LinkSheet[]>> ForSubscriptionAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Subscriptions.VisibleTo(actor).AnyAsync(subscription => subscription.Id == id, ct))
        {
            return ProvisioningFaults.UnknownSubscription(id.Value.ToString());
        }

        var names = await SheetNames.ReadAsync(db, [], ct);
        var rows =
            from link in db.Links
            where link.Provider == id || link.Consumer == id
            join provider in db.Subscriptions on link.Provider equals provider.Id
            join consumer in db.Subscriptions on link.Consumer equals consumer.Id
            orderby link.RequestedAt, link.Id
            select new { Link = link, Provider = provider, Consumer = consumer };
        var found = await rows.AsNoTracking().ToListAsync(ct);
        return found.ConvertAll(row => Sheet(row.Link, id, End(row.Provider, names), End(row.Consumer, names))).ToArray();
    }

    private static LinkEndSheet End(Subscription subscription, SheetNames names) =>
        new(subscription.Id, names.Vendor(subscription.Vendor), subscription.Offering);

    private static LinkSheet Sheet(Link link, SubscriptionId self, LinkEndSheet provider, LinkEndSheet consumer) => new(
        link.Id, link.State, link.Provider == self ? LinkRole.Provides : LinkRole.Consumes, provider, consumer, link.Interface,
        link.InterfaceVersion, link.Purpose, link.LegalBasis, link.RequestedBy, link.RequestedAt, link.ActivatedAt, link.EndedAt);
}
