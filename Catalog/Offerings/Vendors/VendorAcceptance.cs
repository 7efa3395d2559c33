using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Whether a vendor's organisation is accepted; one that the marketplace itself entered is.</summary>
internal static class VendorAcceptance
{
    public static async Task<bool> HoldsAsync(MarketplaceDb db, string vendor, CancellationToken ct) =>
        !await db.VendorRegistrations.AnyAsync(each => each.Vendor == vendor && each.AcceptedAt == null, ct);
}
