using System.Text;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Identity;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps.Identity;

/// <summary>Registers the tenant as a client at the town's identity provider (RFC 7591).</summary>
/// <remarks>
/// A registration whose answer was lost cannot be looked up: it is counted, and another one is made. The count stands in the fact, and the
/// provider's administrator finds what was left by <c>software_id</c>.
/// </remarks>
internal sealed class RegisterClient(IssuerClient issuers, ReadSignInTerms terms, SecretBox secrets, Troubles troubles, Pace pace) : IStepWork
{
    public StepKind Kind => StepKind.RegisterClient;

    public bool SavesFirst => true;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.OwnTenantAsync(ct);
        var signIn = await work.Db.SignIns.SingleOrDefaultAsync(one => one.Tenant == tenant.Id, ct);
        return signIn is { RegisteredAt: not null } ? Finish(work, step) : await RegisterAsync(work, step, tenant, signIn, ct);
    }

    private async Task<Next> RegisterAsync(Work work, Step step, Tenant tenant, SignIn? signIn, CancellationToken ct)
    {
        var (provider, wanted) = (await work.ProviderAsync(ct), terms.Of(tenant, await work.SignInBindingAsync(tenant, ct))!);
        signIn ??= work.Db.SignIns.Add(new SignIn(tenant, provider, wanted.Scim is not null, work.Now)).Entity;
        if (signIn.SentAt is not null)
        {
            signIn.LoseAnswer();
        }

        signIn.Send(provider, work.Now);
        step.Start(WaitingOn.Town, work.Now);
        await work.SaveAsync(ct);

        var token = Encoding.UTF8.GetString(secrets.Open(provider.SealedToken, SecretPlaces.IssuerToken(provider.Municipality.Value)));
        var client = wanted.Client(await ClientNames.OfAsync(work.Db, tenant.Service, ct), tenant.Id);
        return Judge(work, step, signIn, await issuers.RegisterAsync(provider.RegistrationEndpoint, token, client, ct));
    }

    private Next Judge(Work work, Step step, SignIn signIn, Answer<RegisteredClient> answer)
    {
        switch (answer)
        {
            case { Verdict: Verdict.Done, Body: { RegistrationClientUri: { } uri, RegistrationAccessToken: { } access } body }:
                signIn.Register(body.ClientId, uri, secrets.Seal(Encoding.UTF8.GetBytes(access), SecretPlaces.RegistrationToken(signIn)), work.Now);
                work.Note(new SignInRegistered(work.Subscription.Id.Value, signIn.Tenant.Value, signIn.Issuer, body.ClientId, signIn.Unaccounted));
                return Finish(work, step);
            case { Verdict: Verdict.Done }:
                // A client that can be neither changed nor deleted is of no use, and another one would be no better.
                signIn.LoseAnswer();
                return Next.Fail(ProvisioningTroubles.IssuerRefused);
            case { Verdict: Verdict.InDoubt or Verdict.Unclear }:
                signIn.LoseAnswer();
                return troubles.Stumble(step, ProvisioningTroubles.IssuerUnclear, answer.Words, answer.RetryAfter);
            case { Verdict: Verdict.Unauthorized }:
                signIn.NothingCame();
                step.Park(ProvisioningTroubles.IssuerRefusedToken, answer.Words);
                return Next.In(pace.AfterTrouble(step.Attempts, answer.RetryAfter));
            default:
                signIn.NothingCame();
                return troubles.Stumble(step, IssuerTroubles.CodeOf(answer.Verdict), answer.Words, answer.RetryAfter);
        }
    }

    private static Next Finish(Work work, Step step)
    {
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
