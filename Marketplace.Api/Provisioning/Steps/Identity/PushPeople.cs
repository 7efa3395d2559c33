using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Identity;

namespace Marketplace.Api.Provisioning.Steps.Identity;

/// <summary>Switches the sign-in on and has the accounts of all who are assigned; from then on a worker keeps them as the town wants.</summary>
/// <remarks>A single person whom the vendor refuses does not keep the others out: that is shown, and tried again.</remarks>
internal sealed class PushPeople(TendSignIn tend, Troubles troubles, Pace pace) : IStepWork
{
    public StepKind Kind => StepKind.PushPeople;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var signIn = await work.SignInAsync(await work.OwnTenantAsync(ct), ct);
        step.Start(WaitingOn.Vendor, work.Now);
        if (!signIn.IsHandedOver || signIn.Wanted == SignInState.Closed)
        {
            signIn.Want(SignInState.Open, work.Now);
            await work.SaveAsync(ct);
        }

        var isTried = await tend.RunAsync(signIn.Id, ct);
        await work.Db.Entry(signIn).ReloadAsync(ct);
        if (signIn is { ReachedAt: not null } or { TroubleCode: ProvisioningTroubles.AccountsRefused })
        {
            step.Finish(work.Now);
            return Next.GoOn;
        }

        return isTried && signIn.TroubleCode is { } code
            ? troubles.Stumble(step, code, signIn.TroubleWords)
            : Next.In(pace.AfterTrouble(step.Attempts, null));
    }
}
