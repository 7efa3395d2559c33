using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Upkeep;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Has the administrator's access made anew; the old one is in force until the new one is sealed, and is then owed its unbinding.</summary>
internal sealed class RotateAccess(MakeBinding make, KeptPlans plans) : IStepWork
{
    public StepKind Kind => StepKind.RotateAccess;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of an open subscription is missing.");
        var old = await work.BindingAsync(tenant, BindingPurpose.Access, null, ct);
        var order = new BindOrder(tenant, BindingPurpose.Access, null, WaitingOn.Vendor, [], NeedsCredentials: true)
        {
            Predecessor = old,
            IsRotatable = old is not null && await plans.FindAsync(tenant, ct) is { IsRotatable: true },
        };
        var next = await make.RunAsync(work, step, order, ct);
        if (next.IsGoOn)
        {
            if (old is not null)
            {
                work.Abandon(old, tenant, ProvisioningTroubles.Rotated, mayStillArrive: false);
            }

            work.Note(new CredentialsRotated(work.Subscription.Id.Value, null));
            work.Finish(step);
        }

        return next;
    }
}
