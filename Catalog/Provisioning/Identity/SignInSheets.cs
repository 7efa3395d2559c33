using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>A person of a subscription as shown.</summary>
/// <param name="Account">What the vendor has confirmed; <c>null</c> = nothing yet.</param>
/// <param name="IsBehind">The account is still to become what the town wants.</param>
public sealed record PersonSheet(PersonId Id, string UserName, string Name, string Mail, DateTimeOffset AssignedAt, string AssignedBy, AccountState? Account, bool IsBehind);

/// <summary>How the people of a town sign in to a subscription.</summary>
/// <param name="ClientId">Of the service at the identity provider; <c>null</c> = it is not registered yet.</param>
/// <param name="State">What it is to be.</param>
/// <param name="ReachedAt">Since when it is so; <c>null</c> = not yet.</param>
/// <param name="Unaccounted">Registrations whose answer was lost; each may have left a client at the provider.</param>
/// <param name="TakesPeople">The vendor takes accounts.</param>
/// <param name="People">Those assigned, by user name; none for readers who are not the town.</param>
public sealed record SignInSheet(
    SubscriptionId Subscription, string Issuer, string? ClientId, SignInState State, DateTimeOffset? ReachedAt, int Unaccounted, bool TakesPeople, StepTrouble? Trouble,
    IReadOnlyList<PersonSheet> People)
{
    public bool IsGone => State == SignInState.Gone;
}

/// <summary>Reads the sign-in of a subscription through the wall of the actor.</summary>
public sealed class SignInSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <returns>A refusal for a foreign subscription, and for one that has no sign-in.</returns>
    public async Task<Outcome<SignInSheet>> FindAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Subscriptions.VisibleTo(actor).AnyAsync(one => one.Id == id, ct))
        {
            return ProvisioningFaults.UnknownSubscription(id.Value.ToString());
        }

        var found = await db.SignIns.AsNoTracking().Where(one => one.Subscription == id).OrderByDescending(one => one.Id).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return IdentityFaults.NoSignIn(id);
        }

        var people = await db.People.VisibleTo(actor).AsNoTracking().Where(one => one.Subscription == id && one.RemovedAt == null).OrderBy(one => one.UserName).ToListAsync(ct);
        return new SignInSheet(
            id, found.Issuer, found.ClientId, found.Wanted, found.ReachedAt, found.Unaccounted, found.TakesPeople,
            found.TroubleCode is { } code ? new StepTrouble(code, found.TroubleWords) : null,
            [.. people.Select(one => new PersonSheet(one.Id, one.UserName, one.Name, one.Mail, one.AssignedAt, one.AssignedBy, one.Is, one.IsBehind(found.Wanted)))]);
    }
}
