using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Looks at the finished tenant once more before it is handed over: is it what was ordered, and is its address safe?</summary>
internal sealed class Confirm(BrokerClient brokers, BrokerAddress address, Troubles troubles) : IStepWork
{
    public StepKind Kind => StepKind.Confirm;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        step.Start(WaitingOn.Vendor, work.Now);
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a later step is missing.");
        var found = await brokers.FetchAsync(InstanceRef.Of(tenant), work.By, ct);
        return found.Verdict switch
        {
            Verdict.Done => Check(work, step, tenant, found.Body!),
            Verdict.Missing or Verdict.Refused => await CannotBeReadAsync(work, step, tenant, ct),
            _ => troubles.Of(step, found),
        };
    }

    /// <summary>A broker may offer no reading of instances, and says so in its catalog; then its first word has to do.</summary>
    private async Task<Next> CannotBeReadAsync(Work work, Step step, Tenant tenant, CancellationToken ct)
    {
        var catalog = await brokers.CatalogAsync(tenant.Vendor, ct);
        return catalog.Verdict != Verdict.Done ? troubles.Of(step, catalog)
            : catalog.Body!.Find(tenant.Service) is { InstancesRetrievable: not true } ? Check(work, step, tenant, new InstanceReply())
            : Next.Fail(ProvisioningTroubles.TenantVanished);
    }

    private Next Check(Work work, Step step, Tenant tenant, InstanceReply found)
    {
        if ((found.ServiceId ?? tenant.Service) != tenant.Service || (found.PlanId ?? tenant.Plan) != tenant.Plan)
        {
            return Next.Fail(ProvisioningTroubles.Differs);
        }

        if ((found.DashboardUrl ?? tenant.DashboardUrl) is not { } shown)
        {
            return Next.Fail(ProvisioningTroubles.NoAddress);
        }

        if (!address.IsFitToShow(shown))
        {
            return Next.Fail(ProvisioningTroubles.AddressNotAllowed);
        }

        tenant.Confirm(shown);
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
