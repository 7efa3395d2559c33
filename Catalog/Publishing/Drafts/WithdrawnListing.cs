using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>What was withdrawn stays withdrawn: its code is neither submitted nor published again.</summary>
internal static class WithdrawnListing
{
    public static async Task<Fault?> RefusalAsync(MarketplaceDb db, string code, CancellationToken ct) =>
        await db.Offerings.AnyAsync(each => each.Code == code && each.WithdrawnAt != null, ct) ? DraftFaults.Withdrawn(code) : null;
}
