using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Hands the tenant over: subscription, operation and fact in one transaction. Only now may it ever be billed.</summary>
internal sealed class Open : IStepWork
{
    public StepKind Kind => StepKind.Open;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a later step is missing.");
        var order = work.Subscription;
        step.Start(WaitingOn.Marketplace, work.Now);
        if (order.Activate(tenant.DashboardUrl!, work.Now) is { IsDone: false, Fault: var refused })
        {
            throw new InvalidOperationException($"The subscription cannot be opened: {refused.Code}.");
        }

        step.Finish(work.Now);
        work.Operation.Succeed(work.Now);
        work.Note(new TenantOpened(order.Id.Value, tenant.Id.Value, order.Vendor, order.Offering, order.Address!));
        return Next.GoOn;
    }
}
