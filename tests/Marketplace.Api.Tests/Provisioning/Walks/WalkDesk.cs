using System.Text.Json.Nodes;
using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>The operator of a walk: asks the vendor about every change whose end nobody could learn, and judges by what it has done.</summary>
internal static class WalkDesk
{
    private const string Words = "the vendor was asked";

    private static readonly Actor Operator = new(ActorKind.Person, "operator", "Operator", Role.Operator);

    public static async Task JudgeAsync(Walk walk)
    {
        var aside = await walk.Counter.QueryAsync(db => db.Operations.AsNoTracking()
            .Where(one => one.SetAsideAt != null && one.SucceededAt == null && one.FailedAt == null).ToListAsync(Ct));
        foreach (var operation in aside)
        {
            var made = await MadeAsync(walk, operation);
            walk.Write($"the operator judges {operation.Kind}: {made?.ToString() ?? "again"}");

            // Refused when it was judged a moment ago; the next look asks again.
            _ = made switch
            {
                true => await walk.Counter.Get<AttestChange>().RunAsync(operation.Id, Words, Operator, Ct),
                false => await walk.Counter.Get<GiveUpOperation>().RunAsync(operation.Id, Words, Operator, Ct),
                null => await walk.Counter.Get<ReleaseOperation>().RunAsync(operation.Id, Words, Operator, Ct),
            };
        }

        if (aside.Count > 0)
        {
            walk.Worker.Wake();
        }
    }

    /// <returns><c>null</c> = it is no change, or one that may be asked for again.</returns>
    private static async Task<bool?> MadeAsync(Walk walk, Operation operation)
    {
        var update = await walk.Counter.QueryAsync(db => db.TenantUpdates.AsNoTracking().SingleOrDefaultAsync(one => one.Operation == operation.Id, Ct));
        var tenant = await walk.Counter.QueryAsync(db => db.Tenants.AsNoTracking().SingleOrDefaultAsync(one => one.Subscription == operation.Subscription && one.AbandonedAt == null, Ct));
        if (update is null or { Plan: null, Parameters: null } || tenant is null)
        {
            return null;
        }

        var (broker, instance) = (walk.Vendors.Single(one => one.Code == operation.Vendor).Broker, tenant.Id.Value.ToString("D"));
        var has = broker.ParametersOf(instance);
        var made = (update.Plan is null || update.Plan == broker.PlanOf(instance))
            && (update.Parameters is null || JsonNode.Parse(update.Parameters)!.AsObject().All(one => JsonNode.DeepEquals(has[one.Key], one.Value)));
        return made ? true : update.UnrepeatableSince is null ? null : false;
    }
}
