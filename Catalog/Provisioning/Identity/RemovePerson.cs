using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>A town takes a person's work in a subscription away; the account at the vendor is switched off, and what the person wrote stays.</summary>
public sealed class RemovePerson(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public Task<Outcome<PersonId>> RunAsync(SubscriptionId subscription, PersonId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Retry.OnRaceAsync(() => OnceAsync(subscription, id, by, ct));
    }

    private async Task<Outcome<PersonId>> OnceAsync(SubscriptionId subscription, PersonId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await OwnSubscription.FindAsync(db, subscription, by, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        if (await db.People.VisibleTo(by).SingleOrDefaultAsync(one => one.Id == id && one.Subscription == subscription && one.RemovedAt == null, ct) is not { } person)
        {
            return IdentityFaults.UnknownPerson(id);
        }

        var now = time.GetUtcNow();
        person.Remove(by, now);
        await PeopleDesk.TellAsync(db, subscription, now, ct);
        var fact = new PersonRemoved(subscription.Value, id.Value, person.UserName) { Municipality = person.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? id : saved.Fault;
    }
}
