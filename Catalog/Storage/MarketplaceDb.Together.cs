using Catalog.Audit;
using Catalog.Audit.Tree;
using Catalog.Offerings.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Catalog.Storage;

/// <summary>Several units of work in one transaction; see <see cref="SaveTogether"/>.</summary>
public abstract partial class MarketplaceDb
{
    /// <summary>Lays down facts that are saved with the next save of this unit.</summary>
    /// <returns>Why the actor may bring none of them about; <c>null</c> = it may.</returns>
    internal Fault? Note(Actor actor, IReadOnlyList<Fact> facts)
    {
        if (OpenToReaders.Refusal(actor, facts) is { } refused)
        {
            return refused;
        }

        var now = time.GetUtcNow();
        var events = facts.Select(fact => new AuditEvent(actor, fact, now)).ToList();
        AuditEvents.AddRange(events);
        UnplacedEvents.AddRange(events.Select(kept => new UnplacedEvent(kept.Id)));
        return null;
    }

    /// <summary>Everything that has changed; <c>null</c> = some of it lies inside another row, and that row is put together by this unit alone.</summary>
    /// <param name="asRead">Rows that need not be looked through; <c>null</c> = all are.</param>
    internal IList<IUpdateEntry>? Changes(AsRead? asRead)
    {
        var looksByItself = ChangeTracker.AutoDetectChangesEnabled;
        CountVersions(asRead);
        ChangeTracker.AutoDetectChangesEnabled = looksByItself;
        var changes = this.GetService<IUpdateAdapterFactory>().Create().GetEntriesToSave();
        return changes.Any(change => change.EntityType.IsMappedToJson()) ? null : changes;
    }

    /// <summary>Saves all of it or, where it throws, none.</summary>
    internal static async Task SaveAllAsync(IReadOnlyList<(MarketplaceDb Db, IList<IUpdateEntry> Changes)> units, CancellationToken ct)
    {
        try
        {
            await units[0].Db.WriteAsync([.. units.SelectMany(unit => unit.Changes)], ct);
        }
        catch
        {
            // Numbers that the database drew for rows that are not there after all.
            foreach (var entry in units.SelectMany(unit => unit.Db.ChangeTracker.Entries<UnplacedEvent>()))
            {
                entry.Property(unplaced => unplaced.Number).IsTemporary = true;
            }

            throw;
        }

        foreach (var (db, changes) in units)
        {
            db.Accept(changes);
        }
    }

    /// <summary>Saves much at once, in sets where the engine can (<see cref="Sets.SaveInSets"/>).</summary>
    /// <inheritdoc cref="SaveProgressAsync"/>
    internal async Task<Outcome> SaveManyAsync(CancellationToken ct)
    {
        if (Changes(asRead: null) is not { } changes)
        {
            return await SaveProgressAsync(ct);
        }

        try
        {
            await WriteAsync(changes, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return StorageFaults.ChangedMeanwhile;
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            return StorageFaults.AlreadyThere;
        }

        Accept(changes);
        return Outcome.Done;
    }

    /// <summary>Writes changes of several units in one transaction.</summary>
    /// <exception cref="DbUpdateException">The database refused a row, or somebody else has changed one; nothing was saved.</exception>
    private protected virtual Task WriteAsync(IList<IUpdateEntry> changes, CancellationToken ct) => this.GetService<IDatabase>().SaveChangesAsync(changes, ct);

    /// <summary>Facts are let go of: they are written once and never changed, and their number is the database's own.</summary>
    private void Accept(IList<IUpdateEntry> changes)
    {
        foreach (var entry in changes.Where(change => change.EntityState == EntityState.Added).Select(change => change.ToEntityEntry()))
        {
            if (entry.Entity is AuditEvent or UnplacedEvent)
            {
                entry.State = EntityState.Detached;
            }
        }

        ChangeTracker.AcceptAllChanges();
    }
}
