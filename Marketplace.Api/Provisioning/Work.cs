using Catalog;
using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning;

/// <summary>One claimed operation while a worker is on it. Whatever is saved through it is guarded by the claim.</summary>
internal sealed class Work(
    MarketplaceDb db, Operation operation, Subscription subscription, string municipalityName, SaveTogether together, TimeSpan lateArrival, TimeProvider time)
{
    private readonly List<Fact> facts = [];
    private readonly AsRead asRead = new();

    /// <summary>Takes what was read at the claim into a unit of work of its own.</summary>
    public static Work On(TakenUp taken, MarketplaceDb db, SaveTogether together, TimeSpan lateArrival, TimeProvider time)
    {
        // Changes are looked for when it is saved, not at every question to the tracker.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AttachRange([taken.Operation, taken.Subscription, .. taken.Tenants, .. taken.Bindings]);
        var work = new Work(db, taken.Operation, taken.Subscription, taken.MunicipalityName, together, lateArrival, time);
        work.KeepAsRead();
        return work;
    }

    public MarketplaceDb Db => db;

    public Operation Operation => operation;

    public Subscription Subscription => subscription;

    public string MunicipalityName => municipalityName;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Whose order it is; told to the vendor with every call that follows from it.</summary>
    public Originator? By => operation.AskedBy is { } id ? new Originator(id, subscription.Municipality.Value) : null;

    public void Note(Fact fact) => facts.Add(fact with { Municipality = subscription.Municipality });

    /// <summary>The live try of this subscription; <c>null</c> before the first and after one was given up.</summary>
    public Task<Tenant?> TenantAsync(CancellationToken ct) => TenantOfAsync(subscription.Id, ct);

    /// <summary>Its own was read at the claim; that of another subscription is looked up.</summary>
    public async Task<Tenant?> TenantOfAsync(SubscriptionId id, CancellationToken ct) => id == subscription.Id
        ? Held<Tenant>().SingleOrDefault(tenant => tenant.Subscription == id && tenant.AbandonedAt is null)
        : await db.Tenants.SingleOrDefaultAsync(tenant => tenant.Subscription == id && tenant.AbandonedAt == null, ct);

    /// <summary>The one in force, or on its way as the first; a successor counts once the one before it is given up.</summary>
    /// <remarks>Those of its own tenant were read at the claim; those of another are looked up.</remarks>
    public async Task<Binding?> BindingAsync(Tenant at, BindingPurpose purpose, LinkId? link, CancellationToken ct)
    {
        if (at.Subscription != subscription.Id)
        {
            await db.Bindings.Where(binding => binding.Tenant == at.Id && binding.Purpose == purpose && binding.Link == link && binding.AbandonedAt == null)
                .LoadAsync(ct);
        }

        var live = Held<Binding>().Where(binding => binding.Tenant == at.Id && binding.AbandonedAt is null).ToList();
        return live.SingleOrDefault(binding =>
            binding.Purpose == purpose && binding.Link == link && !live.Exists(before => before.Id == binding.Predecessor));
    }

    /// <summary>The one that is being made to take the place of another.</summary>
    public async Task<Binding?> SuccessorAsync(Binding old, CancellationToken ct) =>
        Held<Binding>().SingleOrDefault(binding => binding.Predecessor == old.Id && binding.AbandonedAt is null)
        ?? await db.Bindings.SingleOrDefaultAsync(binding => binding.Predecessor == old.Id && binding.AbandonedAt == null, ct);

    /// <summary>What this operation asks the vendor to change.</summary>
    public Task<TenantUpdate> UpdateAsync(CancellationToken ct) => db.TenantUpdates.SingleAsync(update => update.Operation == operation.Id, ct);

    /// <summary>The step is done; the operation is too when it was the last.</summary>
    public void Finish(Step step)
    {
        step.Finish(Now);
        if (operation.Current is null)
        {
            operation.Succeed(Now);
        }
    }

    /// <summary>The marketplace runs the vendor's broker, and a person of the vendor does the work.</summary>
    public Task<bool> IsByHandAsync(Tenant at, CancellationToken ct) => db.Brokers.AnyAsync(broker => broker.Vendor == at.Vendor && broker.HostedSince != null, ct);

    /// <summary>Gives a try up and owes its removal if it may be there.</summary>
    public void Abandon(Tenant tenant, string reason, bool mayStillArrive) =>
        Owe(tenant.Abandon(reason, ProvenAfter(mayStillArrive), Now));

    /// <inheritdoc cref="Abandon(Tenant, string, bool)"/>
    public void Abandon(Binding binding, Tenant at, string reason, bool mayStillArrive) =>
        Owe(binding.Abandon(at, reason, ProvenAfter(mayStillArrive), Now));

    /// <exception cref="ClaimLostException">Another worker has taken over; nothing was saved.</exception>
    public async Task SaveAsync(CancellationToken ct)
    {
        // Touching the operation makes its version guard whatever else is in this save.
        db.Entry(operation).Property(one => one.Epoch).IsModified = true;
        Fact[] noted = [.. facts];
        facts.Clear();
        if (!(await together.SaveAsync(db, Actor.Platform, noted, ct, asRead)).IsDone)
        {
            throw new ClaimLostException();
        }

        KeepAsRead();
    }

    private void KeepAsRead() => asRead.Keep(db.ChangeTracker.Entries());

    /// <summary>What was read or made by this unit of work.</summary>
    private IEnumerable<T> Held<T>()
        where T : class => db.ChangeTracker.Entries<T>().Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity);

    private DateTimeOffset ProvenAfter(bool mayStillArrive) => mayStillArrive ? Now + lateArrival : Now;

    private void Owe(OwedCleanup? owed)
    {
        if (owed is not null)
        {
            db.OwedCleanups.Add(owed);
        }
    }
}

/// <summary>The claim went to another worker; this one stops without a trace.</summary>
internal sealed class ClaimLostException : Exception
{
    public ClaimLostException()
        : base("Another worker has taken the operation over.")
    {
    }

    public ClaimLostException(string message)
        : base(message)
    {
    }

    public ClaimLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
