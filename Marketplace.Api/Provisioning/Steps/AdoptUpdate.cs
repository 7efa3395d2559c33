using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>The vendor has made the change: tenant, subscription, price, operation and fact follow in one transaction.</summary>
internal sealed class AdoptUpdate(BrokerAddress address)
{
    public Next Run(Work work, Step step, Tenant tenant, TenantUpdate update, string? dashboardUrl)
    {
        var order = work.Subscription;
        var (fromPlan, before, fromVersion) = (order.Plan, order.Agreed, tenant.MaintenanceVersion);
        tenant.Change(update.Plan ?? tenant.Plan, update.MaintenanceVersion);
        update.Finish(work.Now);
        if (dashboardUrl is { } shown && address.IsFitToShow(shown))
        {
            tenant.Confirm(shown);
            order.Move(shown);
        }

        if (work.Operation.Kind == OperationKind.Upgrade)
        {
            work.Note(new TenantUpgraded(order.Id.Value, tenant.Id.Value, fromVersion, update.MaintenanceVersion!));
        }
        else
        {
            if (order.Change(update.Plan ?? order.Plan, update.Agreed, Merged(order.Parameters, update.Parameters), work.Now) is { IsDone: false, Fault: var refused })
            {
                throw new InvalidOperationException($"The subscription cannot be changed: {refused.Code}.");
            }

            work.Note(new SubscriptionChanged(order.Id.Value, fromPlan, order.Plan, before?.EachYear.Amount, order.Agreed?.EachYear.Amount));
        }

        work.Finish(step);
        return Next.GoOn;
    }

    /// <summary>What the town did not state stays as it is.</summary>
    private static string? Merged(string? before, string? stated)
    {
        if (stated is null)
        {
            return before;
        }

        var merged = before is null ? [] : JsonNode.Parse(before)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(stated)!.AsObject())
        {
            merged[name] = value?.DeepClone();
        }

        return merged.ToJsonString();
    }
}
