using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Identity;

namespace Marketplace.Api.Provisioning.Steps.Identity;

/// <summary>Receives what the vendor says of its sign-in, and looks whether it can be used.</summary>
internal sealed class BindSignIn(MakeBinding make, ReadSignInTerms terms) : IStepWork
{
    public StepKind Kind => StepKind.BindSignIn;

    public bool SavesFirst => true;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.OwnTenantAsync(ct);
        var next = await make.RunAsync(work, step, new BindOrder(tenant, BindingPurpose.SignIn, null, WaitingOn.Vendor, [], NeedsCredentials: true), ct);
        if (!next.IsGoOn)
        {
            return next;
        }

        if (terms.Of(tenant, await work.SignInBindingAsync(tenant, ct)) is null)
        {
            return Next.Fail(ProvisioningTroubles.SignInUnusable);
        }

        step.Finish(work.Now);
        return Next.GoOn;
    }
}
