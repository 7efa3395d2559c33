using System.Text;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Makes the client at the issuer what it is to be: switched on, switched off, or deleted.</summary>
internal sealed class TendClient(IssuerClient issuers, SecretBox secrets)
{
    /// <returns>What held it up; <c>null</c> = it is as wanted.</returns>
    public async Task<SignInTrouble?> RunAsync(SignInTurn turn, CancellationToken ct)
    {
        var signIn = turn.SignIn;
        if (signIn.Is == signIn.Wanted)
        {
            return null;
        }

        if (signIn.SealedToken is not { } token)
        {
            return signIn.Wanted == SignInState.Open ? new SignInTrouble(ProvisioningTroubles.SignInNotReady, null) : Forget(signIn);
        }

        var known = new KnownClient(signIn.ClientId!, signIn.RegistrationUri!, Encoding.UTF8.GetString(secrets.Open(token, SecretPlaces.RegistrationToken(signIn))));
        return signIn.Wanted == SignInState.Gone ? await DeleteAsync(turn, known, ct) : await ReplaceAsync(turn, known, ct);
    }

    /// <summary>None was ever known; a registration that is still open may have made one all the same.</summary>
    private static SignInTrouble? Forget(SignIn signIn)
    {
        if (signIn.SentAt is not null)
        {
            signIn.LoseAnswer();
        }

        signIn.BecomeAt(signIn.Wanted, null);
        return null;
    }

    private async Task<SignInTrouble?> DeleteAsync(SignInTurn turn, KnownClient known, CancellationToken ct)
    {
        var answer = await issuers.DeleteAsync(known, ct);
        if (answer.Verdict != Verdict.Done)
        {
            return IssuerTroubles.Of(answer);
        }

        turn.SignIn.BecomeAt(SignInState.Gone, null);
        await turn.HoldAsync(ct);
        return null;
    }

    private async Task<SignInTrouble?> ReplaceAsync(SignInTurn turn, KnownClient known, CancellationToken ct)
    {
        if (turn.Terms is not { } terms)
        {
            return new SignInTrouble(ProvisioningTroubles.SignInUnusable, null);
        }

        var (signIn, client) = (turn.SignIn, terms.Client(turn.Name, turn.SignIn.Tenant));
        var wanted = signIn.Wanted;
        var answer = await issuers.ReplaceAsync(known, wanted == SignInState.Open ? client : client.SwitchedOff, ct);
        if (answer.Verdict != Verdict.Done)
        {
            return answer.Verdict == Verdict.Missing && await IsSoAlreadyAsync(turn, terms, ct) ? await SettleLostAsync(turn, ct) : IssuerTroubles.Of(answer);
        }

        // The issuer may have given another token, and takes none but that from now on.
        signIn.BecomeAt(wanted, answer.Body!.RegistrationAccessToken is { } next ? secrets.Seal(Encoding.UTF8.GetBytes(next), SecretPlaces.RegistrationToken(signIn)) : null);
        var (subscription, tenant) = (turn.Subscription, signIn.Tenant.Value);
        turn.Note(wanted == SignInState.Open ? new SignInReopened(subscription, tenant) : new SignInClosed(subscription, tenant));
        await turn.HoldAsync(ct);
        return null;
    }

    /// <summary>An answer that brought the next token may have been lost; whether it was done all the same shows at the place where people sign in.</summary>
    private async Task<bool> IsSoAlreadyAsync(SignInTurn turn, SignInTerms terms, CancellationToken ct)
    {
        var (town, issuer) = (turn.SignIn.Municipality, turn.SignIn.Issuer);
        if (await turn.Db.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(one => one.Municipality == town && one.Issuer == issuer, ct) is not { } provider)
        {
            return false;
        }

        var probe = await issuers.ProbeAsync(provider.AuthorizationEndpoint, turn.SignIn.ClientId!, terms.RedirectUris[0], ct);
        return probe.Verdict == (turn.SignIn.Wanted == SignInState.Open ? Verdict.Done : Verdict.Refused);
    }

    private static async Task<SignInTrouble?> SettleLostAsync(SignInTurn turn, CancellationToken ct)
    {
        var signIn = turn.SignIn;
        if (signIn.Wanted == SignInState.Closed)
        {
            signIn.LoseClient();
            turn.Note(new SignInClosed(turn.Subscription, signIn.Tenant.Value));
        }

        signIn.BecomeAt(signIn.Wanted, null);
        await turn.HoldAsync(ct);
        return null;
    }
}
