using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VendorKit;
using VendorKit.Catalogs;
using VendorKit.Edge;
using VendorKit.Instances;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>Serves the calls to a hosted broker: the vendor kit over the database, for one vendor and one call at a time.</summary>
internal sealed class HostedDesks(
    IDbContextFactory<MarketplaceDb> dbs, SecretBox secrets, IOptions<BrokerOptions> broker, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<DoWork> log)
{
    private readonly ConcurrentDictionary<string, Turns> turns = new(StringComparer.Ordinal);

    public async Task<BrokerAnswer> CatalogAsync(string vendor, CancellationToken ct)
    {
        if (await OffersAsync(vendor, ct) is not { } offers)
        {
            return BrokerAnswer.Done(new JsonObject { ["services"] = new JsonArray() });
        }

        var body = CatalogBody.Of(offers);
        foreach (var plan in body["services"]!.AsArray().SelectMany(service => service!["plans"]!.AsArray()))
        {
            plan!["maximum_polling_duration"] = (int)options.Value.HandGiveUp.TotalSeconds;
        }

        return BrokerAnswer.Done(body);
    }

    /// <summary>Tenants by the kit's own classes; whatever they begin, the store makes a task of.</summary>
    public async Task<BrokerAnswer> TenantAsync(string vendor, BrokerCall call, CancellationToken ct)
    {
        if (await OffersAsync(vendor, ct) is not { } offers)
        {
            return BrokerAnswer.NotFound("This vendor offers nothing.");
        }

        var store = new HostedStore(vendor, dbs, secrets, time);
        var (turn, work) = (TurnsOf(vendor), new DoWork(store, new ByHand(), log));
        using var bench = new Workbench(store, work, broker);
        return await OnRaceAsync(() => call.Http.Request.Method switch
        {
            "PUT" => new ProvisionInstance(store, offers, turn, work, bench).RunAsync(call, ct),
            "PATCH" => new ChangeInstance(store, offers, turn, work, bench).RunAsync(call, ct),
            "DELETE" => EndAsync(store, new EndInstance(store, offers, turn, work, bench), call, ct),
            _ => new ReadInstance(store).RunAsync(call, ct),
        });
    }

    public Task<BrokerAnswer> TenantProgressAsync(string vendor, BrokerCall call, CancellationToken ct) =>
        new ReadInstance(new HostedStore(vendor, dbs, secrets, time)).ProgressAsync(call, ct);

    public Task<BrokerAnswer> AccessAsync(string vendor, Func<HostedAccesses, Task<BrokerAnswer>> act) =>
        OnRaceAsync(() => act(new HostedAccesses(new HostedStore(vendor, dbs, secrets, time), TurnsOf(vendor))));

    /// <summary>What no person has made yet is withdrawn first; the kit would wait for the person.</summary>
    private static async Task<BrokerAnswer> EndAsync(HostedStore store, EndInstance end, BrokerCall call, CancellationToken ct)
    {
        if (call.AcceptsIncomplete && await store.FindAsync(call.Instance, ct) is { Work: { IsPending: true, Kind: WorkKind.Create } } begun
            && begun.Offer == call.Query("service_id") && begun.Plan == call.Query("plan_id"))
        {
            await store.WithdrawAsync(store.Tasks.Single(task => task.Operation == begun.Work.Operation), ct);
        }

        return await end.RunAsync(call, ct);
    }

    private static async Task<BrokerAnswer> OnRaceAsync(Func<Task<BrokerAnswer>> act)
    {
        try
        {
            return await act();
        }
        catch (StaleRecordException)
        {
            return BrokerAnswer.Busy;
        }
    }

    private Turns TurnsOf(string vendor) => turns.GetOrAdd(vendor, static _ => new Turns());

    /// <returns><c>null</c> when the vendor has no offering with a plan. One that was withdrawn still has its tenants.</returns>
    private async Task<OfferList?> OffersAsync(string vendor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offerings = await db.Offerings.AsNoTracking().Include(each => each.Plans).Where(each => each.Vendor.Code == vendor && each.Plans.Count > 0).OrderBy(each => each.Code).ToListAsync(ct);
        return offerings.Count == 0 ? null : new OfferList([.. offerings.Select(each =>
            new Offer(each.Code, each.Code, each.NameEn, [.. each.Plans.OrderBy(plan => plan.Code, StringComparer.Ordinal).Select(plan => new Plan(plan.Code, plan.Code, plan.NameEn) { DisplayName = plan.Name })])
            {
                DisplayName = each.Name,
                IsSlow = true,
            })]);
    }
}
