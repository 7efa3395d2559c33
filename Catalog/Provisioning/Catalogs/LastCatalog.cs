using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Catalogs;

/// <summary>The last good copy of a broker's catalog: the one that holds.</summary>
public static class LastCatalog
{
    public static Task<KeptCatalog?> LastOfAsync(this IQueryable<KeptCatalog> copies, string vendor, CancellationToken ct) =>
        copies.Where(copy => copy.Vendor == vendor).OrderByDescending(copy => copy.ReadAt).ThenByDescending(copy => copy.Id).FirstOrDefaultAsync(ct);
}
