using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Makes the accounts at the vendor what they are to be. Nobody ever gets a second one: who is there already is adopted.</summary>
internal sealed class TendPeople(ScimClient vendors, IOptions<ProvisioningOptions> options)
{
    /// <returns>What held it up; <c>null</c> = all are as wanted.</returns>
    public async Task<SignInTrouble?> RunAsync(SignInTurn turn, CancellationToken ct)
    {
        var (id, wanted) = (turn.SignIn.Subscription, turn.SignIn.Wanted);
        var people = await turn.Db.People.Where(one => one.Subscription == id).OrderBy(one => one.AssignedAt).ThenBy(one => one.Id).ToListAsync(ct);
        SignInTrouble? refused = null;
        foreach (var person in turn.SignIn.TakesPeople ? people.Where(one => one.IsBehind(wanted)) : [])
        {
            if (turn.Terms?.Scim is not { } target)
            {
                return new SignInTrouble(ProvisioningTroubles.SignInUnusable, null);
            }

            var trouble = await OneAsync(turn, target, person, ct);
            await turn.HoldAsync(ct);
            if (trouble is { Code: not ProvisioningTroubles.AccountsRefused })
            {
                return trouble;
            }

            refused ??= trouble;
        }

        return refused;
    }

    private async Task<SignInTrouble?> OneAsync(SignInTurn turn, ScimTarget target, AssignedPerson person, CancellationToken ct)
    {
        var wanted = person.WantedIn(turn.SignIn.Wanted);
        if (person is { RemoteId: null, SentAt: { } sent })
        {
            // An account of ours may be there although no answer said so.
            if (await AdoptAsync(turn, target, person, ct) is { } trouble)
            {
                return trouble;
            }

            if (person.RemoteId is null && wanted != AccountState.Active && turn.Now < sent + options.Value.LateArrival)
            {
                return new SignInTrouble(ProvisioningTroubles.AccountsUnreachable, null, sent + options.Value.LateArrival - turn.Now);
            }
        }

        return (person.RemoteId, wanted) switch
        {
            (null, AccountState.Active) => await CreateAsync(turn, target, person, ct),
            (null, _) => Settle(person, wanted),
            ({ } remote, AccountState.Gone) => Judge(person, wanted, await vendors.DeleteAsync(target, remote, ct)),
            ({ } remote, _) => Judge(person, wanted, await vendors.SetActiveAsync(target, remote, wanted == AccountState.Active, ct)),
        };
    }

    private async Task<SignInTrouble?> CreateAsync(SignInTurn turn, ScimTarget target, AssignedPerson person, CancellationToken ct)
    {
        person.Send(turn.Now);
        await turn.HoldAsync(ct);
        var answer = await vendors.CreateAsync(target, new ScimPerson(person.UserName, person.Id.Value.ToString("D"), person.Name, person.Mail), ct);
        switch (answer.Verdict)
        {
            case Verdict.Done:
                Know(turn, person, answer.Body!.Id, adopted: false);
                return Settle(person, AccountState.Active);
            case Verdict.Clash:
                return await AdoptAsync(turn, target, person, ct)
                    ?? (person.RemoteId is { } remote ? Judge(person, AccountState.Active, await vendors.SetActiveAsync(target, remote, active: true, ct)) : Of(answer));
            case Verdict.InDoubt or Verdict.Unclear:
                return Of(answer);
            default:
                person.NothingCame();
                return Of(answer);
        }
    }

    /// <returns>Why it could not be looked up; <c>null</c> = it was, and is known now if it is there.</returns>
    private async Task<SignInTrouble?> AdoptAsync(SignInTurn turn, ScimTarget target, AssignedPerson person, CancellationToken ct)
    {
        var found = await vendors.FindAsync(target, person.UserName, ct);
        if (found.Verdict == Verdict.Done)
        {
            Know(turn, person, found.Body!.Id, adopted: true);
        }

        return found.Verdict is Verdict.Done or Verdict.Missing ? null : Of(found);
    }

    private static void Know(SignInTurn turn, AssignedPerson person, string remoteId, bool adopted)
    {
        person.Know(remoteId);
        turn.Note(new AccountOpened(turn.Subscription, person.Id.Value, person.UserName, adopted));
    }

    private static SignInTrouble? Settle(AssignedPerson person, AccountState state)
    {
        person.BecomeAt(state);
        return null;
    }

    /// <summary>Whom the vendor does not have, nobody works as.</summary>
    private static SignInTrouble? Judge(AssignedPerson person, AccountState wanted, Answer<Done> answer)
    {
        if (answer.Verdict == Verdict.Missing)
        {
            person.Lose();
        }

        return answer.Verdict == Verdict.Done || (answer.Verdict == Verdict.Missing && wanted != AccountState.Active) ? Settle(person, wanted) : Of(answer);
    }

    private static SignInTrouble Of<T>(Answer<T> answer)
        where T : class => new(
            answer.Verdict is Verdict.Refused or Verdict.Clash ? ProvisioningTroubles.AccountsRefused : ProvisioningTroubles.AccountsUnreachable, answer.Words, answer.RetryAfter);
}
