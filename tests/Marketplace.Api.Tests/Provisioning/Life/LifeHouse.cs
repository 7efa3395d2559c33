using System.Text.Json.Nodes;
using Catalog;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

/// <summary>A town with open subscriptions whose offerings have two plans, at brokers on real sockets.</summary>
internal static class LifeHouse
{
    private const long Small = 100_000;
    private const long Large = 200_000;

    public static readonly LinkBasis Basis = new("checkups", "Act 57, article 12");

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    /// <summary>A catalog in which everything is possible.</summary>
    public static string Catalog(string service, string? version = null, bool updateable = true, bool context = true, bool rotatable = false) => new JsonObject
    {
        ["services"] = new JsonArray(new JsonObject
        {
            ["id"] = service,
            ["name"] = service,
            ["description"] = service,
            ["bindable"] = true,
            ["plan_updateable"] = !updateable,
            ["allow_context_updates"] = context,
            ["plans"] = new JsonArray(PlanOf($"{service}-plan", version, updateable, rotatable), PlanOf($"{service}-large", version, updateable, rotatable)),
        }),
    }.ToJsonString();

    /// <summary>In use, ordered for 1,200,000 yen each year; the larger plan costs 2,400,000.</summary>
    public static async Task<SubscriptionId> OpenAsync(this TestHouse house, string vendor, Func<SubscriptionId, Link>? link = null)
    {
        var id = await house.OrderAsync(vendor, link: link, also: List);
        await house.OpenedAsync(id);
        return id;
    }

    /// <summary>The offering of an order with both of its plans, and the price that was agreed.</summary>
    public static void List(MarketplaceDb db, Subscription order)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(order);
        var (code, owner) = (order.Offering, db.Vendors.Single(one => one.Code == order.Vendor));
        var offering = new Offering(code, owner.Id, code, code, Origin.Fictional, OfferingKind.StandardSystem, [], TimeProvider.System.GetUtcNow());
        offering.Price(new Plan($"{code}-plan", "small", "small", 12, [Tier(Small)]));
        offering.Price(new Plan($"{code}-large", "large", "large", 12, [Tier(Large)]));
        db.Offerings.Add(offering);
        order.Agree(AgreedPrice.Of(Tier(Small), 7417, 12));
    }

    /// <summary>What a plan of <see cref="List"/> costs each year.</summary>
    public static Yen YearlyOf(string plan) => new(12 * (plan.EndsWith("-large", StringComparison.Ordinal) ? Large : Small));

    /// <summary>In use at a broker whose plans have names of their own, linked with a giver if there is one.</summary>
    public static async Task<SubscriptionId> OrderPlanAsync(this TestHouse house, string vendor, string offering, string plan, SubscriptionId? giver)
    {
        await using (var db = await house.Dbs.CreateDbContextAsync(Ct))
        {
            var (now, owner) = (TimeProvider.System.GetUtcNow(), db.Vendors.Single(one => one.Code == vendor));
            var listed = new Offering(offering, owner.Id, offering, offering, Origin.Fictional, OfferingKind.StandardSystem, [], now);
            listed.Price(new Plan(plan, plan, plan, 12, [Tier(100_000)]));
            listed.Price(new Plan($"{offering}-plus", "plus", "plus", 12, [Tier(200_000)]));
            var order = new Subscription(Town, vendor, offering, plan, null, null, Clerk, now);
            order.Agree(AgreedPrice.Of(Tier(100_000), 7417, 12));
            var link = giver is { } gives ? order.Id.LinkTo(gives) : null;
            Step[] steps =
            [
                new(1, StepKind.CreateTenant), new(2, StepKind.BindAccess), .. link is null ? Array.Empty<Step>() : [new(3, StepKind.WireLink, link.Id)],
                new(4, StepKind.Confirm), new(5, StepKind.Open),
            ];
            db.AddRange(listed, order, new Operation(order, OperationKind.Subscribe, steps, now, Clerk.Id));
            db.AddRange(link is null ? [] : [link]);
            Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
            house.Get<ProvisioningSignal>().Wake();
            giver = order.Id;
        }

        await house.OpenedAsync(giver.Value);
        return giver.Value;
    }

    public static Link LinkTo(this SubscriptionId reader, SubscriptionId giver) =>
        new(giver, reader, "vaccination-records", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow());

    public static Task<Outcome<WorkStarted>> ChangeAsync(this TestHouse house, SubscriptionId id, string? plan = "aozora-large", string? parameters = null) =>
        house.Get<ChangeSubscription>().RunAsync(new ChangeOrder(id, plan, parameters), Clerk, Ct);

    public static Task<Outcome<WorkStarted>> SuspendAsync(this TestHouse house, SubscriptionId id) =>
        house.Get<SuspendSubscription>().RunAsync(id, "Leak of a password", Clerk, null, Ct);

    public static Task<Outcome<WorkStarted>> ResumeAsync(this TestHouse house, SubscriptionId id) => house.Get<ResumeSubscription>().RunAsync(id, Clerk, null, Ct);

    public static Task<Outcome<WorkStarted>> RotateAsync(this TestHouse house, SubscriptionId id) => house.Get<RotateCredentials>().RunAsync(id, Clerk, null, Ct);

    /// <summary>Waits until the begun work has ended and nothing is owed any more.</summary>
    public static async Task<OperationSheet> DoneAsync(this TestHouse house, Outcome<WorkStarted> begun)
    {
        Assert.True(begun.IsDone, begun.Fault?.Code);
        var sheet = await house.EndAsync(begun.Value.Subscription);
        Assert.Equal(begun.Value.Operation, sheet.Id);
        await house.CleanAsync();
        return sheet;
    }

    /// <summary>The work that an act has begun, as it stands now.</summary>
    public static async Task<OperationSheet> OperationAsync(this TestHouse house, Outcome<WorkStarted> begun) =>
        (await house.Get<OperationSheets>().FindAsync(begun.Value!.Operation, Clerk, Ct)).Value!;

    public static Task<Subscription> FindAsync(this TestHouse house, SubscriptionId id) =>
        house.QueryAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == id, Ct));

    public static Task<Tenant> TenantAsync(this TestHouse house, SubscriptionId id) =>
        house.QueryAsync(db => db.Tenants.AsNoTracking().SingleAsync(one => one.Subscription == id && one.AbandonedAt == null, Ct));

    public static Task<int> FactsAsync(this TestHouse house, string fact) => house.QueryAsync(db => db.AuditEvents.CountAsync(entry => entry.Fact == fact, Ct));

    /// <summary>Our ledger is the brokers' own list, and nothing is owed or under way.</summary>
    public static async Task AgreesAsync(this TestHouse house, params TestBroker[] brokers)
    {
        var tenants = await house.QueryAsync(db => db.Tenants.Where(one => one.AbandonedAt == null).Select(one => one.Id).ToListAsync(Ct));
        var bindings = await house.QueryAsync(db => db.Bindings.Where(one => one.AbandonedAt == null && one.CreatedAt != null).Select(one => one.Id).ToListAsync(Ct));
        Assert.Equal(tenants.Select(one => one.Value.ToString("D")).Order(), brokers.SelectMany(broker => broker.Instances).Order());
        Assert.Equal(bindings.Select(one => one.Value.ToString("D")).Order(), brokers.SelectMany(broker => broker.Bindings).Order());
        Assert.Equal(0, await house.QueryAsync(db => db.Bindings.CountAsync(one => one.AbandonedAt == null && one.CreatedAt == null, Ct)));
        Assert.Equal(0, await house.QueryAsync(db => db.Operations.CountAsync(one => one.SucceededAt == null && one.FailedAt == null, Ct)));
    }

    private static JsonObject PlanOf(string id, string? version, bool updateable, bool rotatable) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["description"] = id,
        ["plan_updateable"] = updateable,
        ["binding_rotatable"] = rotatable,
        ["maintenance_info"] = version is null ? null : new JsonObject { ["version"] = version, ["description"] = $"What {version} brings" },
        ["metadata"] = new JsonObject { ["planChange"] = new JsonObject { ["downtime"] = "5 minutes" } },
    };

    private static PriceTier Tier(long monthly) => new(1, null, Yen.Zero, Yen.Zero, new Yen(monthly), Yen.Zero, Yen.Zero);
}
