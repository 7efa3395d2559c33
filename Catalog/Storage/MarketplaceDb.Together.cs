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
    internal IList<IUpdateEntry>? Changes()
    {
        var looksByItself = ChangeTracker.AutoDetectChangesEnabled;
        CountVersions();
        ChangeTracker.AutoDetectChangesEnabled = looksByItself;
        var changes = this.GetService<IUpdateAdapterFactory>().Create().GetEntriesToSave();
        return changes.Any(change => change.EntityType.IsMappedToJson()) ? null : changes;
    }

    /// <summary>Saves all of it or, where it throws, none.</summary>
    internal static async Task SaveAllAsync(IReadOnlyList<(MarketplaceDb Db, IList<IUpdateEntry> Changes)> units, CancellationToken ct)
    {
        try
        {
            await units[0].Db.GetService<IDatabase>().SaveChangesAsync([.. units.SelectMany(unit => unit.Changes)], ct);
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

        foreach (var (db, _) in units)
        {
            db.ChangeTracker.AcceptAllChanges();
        }
    }
}
