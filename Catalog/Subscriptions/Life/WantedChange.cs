using System.Text.Json.Nodes;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>An order for another plan or other parameters.</summary>
/// <param name="Plan">Code of a plan of the same offering; <c>null</c> = it stays.</param>
/// <param name="Parameters">Only what is to change: a JSON object, or <c>null</c>.</param>
/// <param name="Seen">The version of the subscription that the caller has seen.</param>
/// <param name="SeenYearly">The cost each year that the caller has seen; another one is refused.</param>
public sealed record ChangeOrder(
    SubscriptionId Subscription, string? Plan = null, string? Parameters = null, int? Seen = null, Yen? SeenYearly = null, RequestKey? Key = null);

/// <summary>A change held against offering, price and broker's catalog.</summary>
internal sealed record WantedChange(Plan Present, Plan Target, AgreedPrice? After, string? Parameters, BrokerPlan? Now, BrokerPlan? Then)
{
    public bool ChangesPlan => Present.Code != Target.Code;

    /// <summary>The catalog's word of the present plan: it says whether a tenant may leave it.</summary>
    public bool? IsAllowed => ChangesPlan ? Now?.IsUpdateable : true;

    /// <summary>The version that comes with the new plan; <c>null</c> = the plan stays, or none is told.</summary>
    public string? Version => ChangesPlan ? Then?.MaintenanceVersion : null;

    public ChangePreview Show(Subscription on) => new(
        on.Id, on.Version, Name(Present), Name(Target), on.Agreed, ChangesPlan ? After : on.Agreed, Parameters is not null, IsAllowed, Then?.Downtime, Then?.DataEffect);

    public static async Task<Outcome<WantedChange>> ReadAsync(MarketplaceDb db, Subscription on, ChangeOrder order, CancellationToken ct)
    {
        if (order.Parameters is { } stated && !IsObject(stated))
        {
            return SubscriptionFaults.ParametersNotAnObject();
        }

        var offering = await db.Offerings.AsNoTracking().Include(one => one.Plans).SingleAsync(one => one.Code == on.Offering, ct);
        var (present, target) = (offering.Plans.Find(one => one.Code == on.Plan), offering.Plans.Find(one => one.Code == (order.Plan ?? on.Plan)));
        if (present is null || target is null)
        {
            return OfferingFaults.UnknownPlan(order.Plan ?? on.Plan, offering.Code, string.Join(", ", offering.Plans.Select(one => one.Code).Order(StringComparer.Ordinal))).On("plan");
        }

        if (present == target)
        {
            return order.Parameters is null ? SubscriptionFaults.NothingToChange() : await ReadAsync(db, on, present, target, null, order, ct);
        }

        if (offering.WithdrawnAt is not null)
        {
            return OfferingFaults.NotOrderable(offering.Code).On("plan");
        }

        var population = await db.Municipalities.Where(one => one.Code == on.Municipality).Select(one => one.Population).SingleAsync(ct);
        return target.TierFor(population) is { } tier
            ? await ReadAsync(db, on, present, target, AgreedPrice.Of(tier, population, target.MinimumMonths), order, ct)
            : OfferingFaults.NoPriceForPopulation(target.Code, population).On("plan");
    }

    private static async Task<Outcome<WantedChange>> ReadAsync(
        MarketplaceDb db, Subscription on, Plan present, Plan target, AgreedPrice? after, ChangeOrder order, CancellationToken ct)
    {
        var plans = await db.BrokerPlans.AsNoTracking().Where(one => one.Vendor == on.Vendor && one.Service == on.Offering).ToListAsync(ct);
        return new WantedChange(
            present, target, after, order.Parameters, plans.Find(one => one.Code == present.Code), plans.Find(one => one.Code == target.Code));
    }

    private static PlanName Name(Plan plan) => new(plan.Code, plan.Name, plan.NameEn);

    private static bool IsObject(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
