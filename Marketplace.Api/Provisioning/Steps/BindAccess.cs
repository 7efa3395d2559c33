using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Receives the first access of the municipality's administrator and seals it.</summary>
internal sealed class BindAccess(MakeBinding make) : IStepWork
{
    public StepKind Kind => StepKind.BindAccess;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a later step is missing.");
        var next = await make.RunAsync(
            work, step, new BindOrder(tenant, BindingPurpose.Access, null, WaitingOn.Vendor, [], NeedsCredentials: true), ct);
        if (next.IsGoOn)
        {
            step.Finish(work.Now);
        }

        return next;
    }
}
