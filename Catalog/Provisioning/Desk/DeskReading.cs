using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Health;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Puts operations together with all that tells whether they are stuck.</summary>
internal static class DeskReading
{
    public static async Task<DeskSheet[]> ReadAsync(MarketplaceDb db, IReadOnlyList<Operation> found, DateTimeOffset now, CancellationToken ct)
    {
        List<SubscriptionId> orders = [.. found.Select(one => one.Subscription).Distinct()];
        List<OperationId?> ids = [.. found.Select(one => (OperationId?)one.Id)];
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(one => orders.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var names = await SheetNames.ReadAsync(db, [.. found.SelectMany(one => one.Links)], ct);
        var asides = (await db.Quarantines.AsNoTracking().Where(one => ids.Contains(one.Operation)).ToListAsync(ct)).ToLookup(one => one.Operation);
        var tenants = await db.Tenants.AsNoTracking().Where(one => orders.Contains(one.Subscription) && one.AbandonedAt == null && one.SentAt != null)
            .ToDictionaryAsync(one => one.Subscription, one => one.Id, ct);
        var services = await ServicesAsync(db, orders, ct);
        var gates = await GatesAsync(db, ct);
        var hands = await db.Brokers.Where(one => one.HostedSince != null).Select(one => one.Vendor).ToListAsync(ct);
        var limits = await LimitsAsync(db, [.. found.Where(one => one.State == OperationState.InProgress).Select(one => one.Vendor).Distinct()], ct);
        return
        [
            .. found.Select(one =>
            {
                var gate = gates.GetValueOrDefault(one.Vendor);
                var expected = hands.Contains(one.Vendor) ? Stuckness.WorkByHand
                    : limits.GetValueOrDefault(one.Vendor)?.Find(subscriptions[one.Subscription].Offering, subscriptions[one.Subscription].Plan)?.MaximumPolling ?? Stuckness.UsualWork;
                return new DeskSheet(
                    OperationSheet.Of(one, subscriptions[one.Subscription], names), services[one.Subscription], Stuckness.Of(Facts(one, gate, expected, now), now),
                    asides[one.Id].OrderByDescending(aside => aside.SetAsideAt).Select(QuarantineSheet.Of).FirstOrDefault(), gate?.ClosedAt, one.GiveUpAskedAt,
                    tenants.TryGetValue(one.Subscription, out var tenant) ? tenant : null);
            }),
        ];
    }

    public static Task<Dictionary<string, BrokerHealth>> GatesAsync(MarketplaceDb db, CancellationToken ct) =>
        db.BrokerHealths.AsNoTracking().Where(one => one.ClosedAt != null).ToDictionaryAsync(one => one.Vendor, ct);

    /// <summary>Codes stand in for the names of what is not listed any more.</summary>
    private static Task<Dictionary<SubscriptionId, TownService>> ServicesAsync(MarketplaceDb db, IReadOnlyList<SubscriptionId> orders, CancellationToken ct) => (
        from order in db.Subscriptions.Where(one => orders.Contains(one.Id))
        from offering in db.Offerings.Where(one => one.Code == order.Offering).DefaultIfEmpty()
        from town in db.Municipalities.Where(one => one.Code == order.Municipality).DefaultIfEmpty()
        select new
        {
            order.Id,
            For = new TownService(
                offering == null ? order.Offering : offering.Name, offering == null ? order.Offering : offering.NameEn,
                town == null ? order.Municipality.Value : town.Name, town == null ? order.Municipality.Value : town.Romaji),
        }).AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.For, ct);

    private static Progressing Facts(Operation operation, BrokerHealth? gate, TimeSpan expected, DateTimeOffset now)
    {
        var step = operation.Current;
        return new Progressing(
            operation.State != OperationState.InProgress, operation.DueAt, operation.LeaseUntil > now, operation.SetAsideAt, step?.StartedAt, step?.TroubleCode,
            step?.TroubleSince, gate?.ClosedAt, gate?.ClosedFor, step?.WaitingOn is WaitingOn.Vendor or WaitingOn.LinkedVendor ? expected : null);
    }

    private static async Task<Dictionary<string, OfferedCatalog>> LimitsAsync(MarketplaceDb db, IReadOnlyList<string> vendors, CancellationToken ct)
    {
        var limits = new Dictionary<string, OfferedCatalog>(StringComparer.Ordinal);
        foreach (var vendor in vendors)
        {
            if (await db.KeptCatalogs.AsNoTracking().LastOfAsync(vendor, ct) is { } copy)
            {
                limits[vendor] = copy.Read();
            }
        }

        return limits;
    }
}
