using Catalog;
using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace NationalCatalog;

/// <summary>Saves what was added to the catalog in one transaction, and tells every process that it grew.</summary>
public static class CatalogChange
{
    private const string Mark = "ListedIn";

    /// <summary>Everything that carries the catalog's number gets the new one, as the use cases would give it.</summary>
    public static async Task SaveAsync(MarketplaceDb db, Fact fact, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(fact);
        var version = await db.CatalogVersions.SingleAsync(ct);
        version.Grow();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added && entry.Metadata.FindProperty(Mark) is not null))
        {
            entry.Property(Mark).CurrentValue = version.Number;
        }

        var saved = await db.SaveAsync(Actor.Platform, fact, ct);
        if (!saved.IsDone)
        {
            throw new InvalidOperationException($"{fact.Subject}: {saved.Fault.Code}");
        }
    }
}
