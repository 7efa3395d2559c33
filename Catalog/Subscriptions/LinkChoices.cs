using Catalog.Comparison;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions;

/// <summary>The other end of a possible data link.</summary>
/// <param name="Subscription">The own subscription that would be linked; <c>null</c> = the offering would be ordered along.</param>
/// <param name="Offering">The offering behind it, with its plans and their cost for the municipality.</param>
/// <param name="Fit">What would flow, seen from the offering that is being ordered.</param>
public sealed record LinkChoice(SubscriptionId? Subscription, OfferingSheet Offering, LinkFit Fit);

/// <summary>Finds what an offering can be linked with: own subscriptions first, then what could be ordered along.</summary>
public sealed class LinkChoices(OfferingSheets sheets, IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Only what fits by interface and version, is served here and has a price for this population.</summary>
    public async Task<IReadOnlyList<LinkChoice>> ForAsync(OfferingSheet offering, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(offering);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor is not { Role: Role.TownStaff, Municipality: { } town })
        {
            return [];
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await db.Subscriptions.AsNoTracking().Where(s => s.Municipality == town && s.ClosedAt == null)
            .ToDictionaryAsync(s => s.Offering, s => s.Id, ct);
        var brokers = await db.Brokers.AsNoTracking().Select(broker => broker.Vendor).ToListAsync(ct);
        var listed = await db.Offerings.AsNoTracking().Where(o => o.WithdrawnAt == null && o.Origin != Origin.PublishedFact && o.Code != offering.Code)
            .Select(o => o.Code).ToListAsync(ct);
        var found = await sheets.FindAllAsync(listed, town, ct);
        return !found.IsDone ? [] :
        [
            .. from other in found.Value
               let isOwn = own.ContainsKey(other.Code)
               where isOwn || (other is { IsOrderable: true, ServesTown: true, Cheapest: not null } && brokers.Contains(other.Vendor.Code))
               let fit = LinkFit.Between(offering.Interfaces, other.Interfaces)
               where fit is not null
               orderby isOwn ? 0 : 1, fit.Interface, other.Code
               select new LinkChoice(isOwn ? own[other.Code] : null, other, fit),
        ];
    }
}
