using Catalog.Conformance;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Catalog.Offerings;

/// <summary>Announces changes of the catalog: its version grows, and every offering touched and every statement added by what is about to be saved carries it.</summary>
/// <remarks>Two writers cannot take the same version, for its row is guarded; so versions follow each other as commits do.</remarks>
public static class CatalogListing
{
    /// <summary>To be called last before saving.</summary>
    public static async Task GrowAsync(MarketplaceDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var touched = await TouchedAsync(db, ct);
        var version = await db.CatalogVersions.SingleOrDefaultAsync(ct);
        if (version is null)
        {
            version = db.CatalogVersions.Add(new CatalogVersion()).Entity;
        }
        else
        {
            version.Grow();
        }

        foreach (var offering in touched)
        {
            offering.List(version.Number);
        }

        foreach (var statement in db.ChangeTracker.Entries<Statement>().Where(entry => entry.State == EntityState.Added))
        {
            statement.Entity.ListIn(version.Number);
        }
    }

    /// <summary>Offerings that changed themselves, in a part kept as JSON, in a plan, in a certificate or in their vendor.</summary>
    private static async Task<IReadOnlyList<Offering>> TouchedAsync(MarketplaceDb db, CancellationToken ct)
    {
        var (offerings, plans, vendors) = (new HashSet<OfferingId>(), new HashSet<PlanId>(), new HashSet<VendorId>());
        foreach (var changed in db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).ToList())
        {
            _ = changed.Entity switch
            {
                Plan plan => offerings.Add(plan.Offering),
                Certificate certificate => offerings.Add(certificate.Offering),
                _ => KeyOf(changed) switch
                {
                    OfferingId offering => offerings.Add(offering),
                    PlanId plan => plans.Add(plan),
                    VendorId vendor => vendors.Add(vendor),
                    _ => false,
                },
            };
        }

        offerings.UnionWith(db.Plans.Local.Where(plan => plans.Contains(plan.Id)).Select(plan => plan.Offering));
        await db.Offerings.Where(offering => offerings.Contains(offering.Id) || vendors.Contains(offering.VendorId)).LoadAsync(ct);
        return [.. db.Offerings.Local.Where(offering => offerings.Contains(offering.Id) || vendors.Contains(offering.VendorId))];
    }

    /// <summary>Of a part kept as JSON this is the key of the row that it lies in.</summary>
    private static object? KeyOf(EntityEntry entry) => entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue;
}
