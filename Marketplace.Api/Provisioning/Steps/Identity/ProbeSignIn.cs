using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Identity;

namespace Marketplace.Api.Provisioning.Steps.Identity;

/// <summary>Looks whether people will be asked to sign in: the provider has to know the client and the address that they come back to.</summary>
internal sealed class ProbeSignIn(IssuerClient issuers, ReadSignInTerms terms, Troubles troubles) : IStepWork
{
    public StepKind Kind => StepKind.ProbeSignIn;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.OwnTenantAsync(ct);
        var (signIn, provider) = (await work.SignInAsync(tenant, ct), await work.ProviderAsync(ct));
        step.Start(WaitingOn.Town, work.Now);

        // A town that has named another provider meanwhile is asked there from the next order on; what it said before of this one is not known any more.
        if (provider.Issuer == signIn.Issuer)
        {
            var wanted = terms.Of(tenant, await work.SignInBindingAsync(tenant, ct))!;
            var answer = await issuers.ProbeAsync(provider.AuthorizationEndpoint, signIn.ClientId!, wanted.RedirectUris[0], ct);
            if (answer.Verdict != Verdict.Done)
            {
                var code = answer.Verdict is Verdict.Unreached or Verdict.Busy or Verdict.InDoubt ? ProvisioningTroubles.IssuerUnreachable : ProvisioningTroubles.SignInNotReady;
                return troubles.Stumble(step, code, answer.Words, answer.RetryAfter);
            }
        }

        step.Finish(work.Now);
        return Next.GoOn;
    }
}
