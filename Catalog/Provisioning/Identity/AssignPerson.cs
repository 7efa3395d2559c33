using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>A town lets a person work in a subscription; the account at the vendor follows by itself.</summary>
public sealed class AssignPerson(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public Task<Outcome<PersonId>> RunAsync(PersonOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        return Retry.OnRaceAsync(() => OnceAsync(order, by, ct));
    }

    private async Task<Outcome<PersonId>> OnceAsync(PersonOrder order, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await PeopleDesk.FindAsync(db, order.Subscription, by, ct);
        if ((own.Fault ?? PeopleDesk.Refusal(order)) is { } refused)
        {
            return refused;
        }

        var (userName, now) = (PeopleDesk.UserNameOf(order), time.GetUtcNow());
        var people = db.People.VisibleTo(by).Where(one => one.Subscription == order.Subscription);
        var person = await people.SingleOrDefaultAsync(one => one.UserName == userName, ct);
        if (person is { IsAssigned: true })
        {
            return IdentityFaults.AlreadyAssigned(userName);
        }

        if (await people.CountAsync(one => one.RemovedAt == null, ct) >= PeopleDesk.Most)
        {
            return IdentityFaults.TooManyPeople(PeopleDesk.Most);
        }

        person ??= db.People.Add(new AssignedPerson(own.Value!, userName)).Entity;
        person.Assign(order.Name.Trim(), order.Mail.Trim(), by, now);
        await PeopleDesk.TellAsync(db, order.Subscription, now, ct);
        var fact = new PersonAssigned(order.Subscription.Value, person.Id.Value, userName) { Municipality = person.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? person.Id : saved.Fault;
    }
}
