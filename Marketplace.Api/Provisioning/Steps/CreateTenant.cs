using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Upkeep;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Has one tenant made at the vendor's broker, however many answers are lost on the way.</summary>
internal sealed class CreateTenant(
    BrokerClient brokers, PlatformContext platform, KeptPlans plans, CatalogBook catalogs, Troubles troubles) : IStepWork
{
    public StepKind Kind => StepKind.CreateTenant;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct) => await work.TenantAsync(ct) switch
    {
        { CreatedAt: not null } => Finish(work, step),
        { AcceptedAt: not null } working => await PollAsync(work, step, working, ct),
        var tenant => await OrderAsync(work, step, tenant ?? await IntendAsync(work, ct), ct),
    };

    private async Task<Tenant> IntendAsync(Work work, CancellationToken ct)
    {
        var order = work.Subscription;
        var tenant = new Tenant(order.Id, order.Vendor, order.Offering, order.Plan, work.Now);
        tenant.Run((await plans.OfferedAsync(tenant, ct))?.MaintenanceVersion);
        work.Db.Tenants.Add(tenant);
        return tenant;
    }

    /// <summary>An order of ours that was never answered is repeated word for word: the same id cannot make a second tenant.</summary>
    private async Task<Next> OrderAsync(Work work, Step step, Tenant tenant, CancellationToken ct)
    {
        var unanswered = tenant.SentAt is not null;
        tenant.Send(work.Now);
        step.Start(WaitingOn.Vendor, work.Now);
        await work.SaveAsync(ct);

        var answer = await brokers.ProvisionAsync(InstanceRef.Of(tenant), RequestFor(work, tenant), work.By, ct);
        switch (answer.Verdict)
        {
            case Verdict.Done:
                tenant.Complete(answer.Body!.DashboardUrl, work.Now);
                return Finish(work, step);
            case Verdict.Accepted:
                tenant.Accept(answer.Body!.Operation, answer.Body.DashboardUrl, work.Now);
                step.WaitFor(WaitingOn.Vendor);
                return troubles.Accepted(answer.RetryAfter, await catalogs.LimitAsync(tenant, ct));
            case Verdict.Clash or Verdict.Unclear:
                return await ReconcileAsync(work, step, tenant, answer, ct);
            case Verdict.InDoubt:
                work.Abandon(tenant, ProvisioningTroubles.NoClearAnswer, mayStillArrive: answer.Status is null);
                return troubles.Of(step, answer);
            default:
                if (!unanswered)
                {
                    tenant.NothingCame();
                }

                return troubles.Of(step, answer);
        }
    }

    /// <summary>The id is ours, so what is there is our own: adopted if it is what we ordered, otherwise taken away.</summary>
    private async Task<Next> ReconcileAsync(Work work, Step step, Tenant tenant, Answer<ProvisionReply> answer, CancellationToken ct)
    {
        var found = await brokers.FetchAsync(InstanceRef.Of(tenant), work.By, ct);
        if (found.Verdict == Verdict.Done && IsOurs(found.Body!, tenant))
        {
            tenant.Complete(found.Body!.DashboardUrl, work.Now);
            return Finish(work, step);
        }

        if (found.Verdict is Verdict.Done or Verdict.Missing or Verdict.Refused)
        {
            work.Abandon(tenant, ProvisioningTroubles.Differs, mayStillArrive: false);
            return troubles.Stumble(step, ProvisioningTroubles.Differs, answer.Words, answer.RetryAfter);
        }

        return troubles.Of(step, found);
    }

    private async Task<Next> PollAsync(Work work, Step step, Tenant tenant, CancellationToken ct)
    {
        var answer = await brokers.ProgressAsync(InstanceRef.Of(tenant), tenant.BrokerOperation, work.By, ct);
        if (answer.Progress != Progress.Succeeded)
        {
            return troubles.StillWorking(
                step, WaitingOn.Vendor, answer, tenant.AcceptedAt!.Value, await work.IsByHandAsync(tenant, ct), await catalogs.LimitAsync(tenant, ct));
        }

        tenant.Complete(null, work.Now);
        return Finish(work, step);
    }

    private ProvisionRequest RequestFor(Work work, Tenant tenant)
    {
        var order = work.Subscription;
        return new ProvisionRequest(
            order.Offering, order.Plan, PlatformContext.OrganizationOf(order.Municipality), platform.SpaceOf(order.Municipality),
            platform.For(order.Municipality, work.MunicipalityName, order.Offering),
            order.Parameters is { } parameters ? JsonNode.Parse(parameters)?.AsObject() : null)
        {
            MaintenanceInfo = tenant.MaintenanceVersion is { } version ? new MaintenanceInfo(version) : null,
        };
    }

    /// <summary>The specification lets a broker leave both out; then there is nothing that differs.</summary>
    private static bool IsOurs(InstanceReply found, Tenant tenant) =>
        (found.ServiceId ?? tenant.Service) == tenant.Service && (found.PlanId ?? tenant.Plan) == tenant.Plan;

    private static Next Finish(Work work, Step step)
    {
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
