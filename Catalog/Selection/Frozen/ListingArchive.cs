using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>One archived state of a listing.</summary>
/// <param name="Digest">SHA-256 of the content.</param>
/// <param name="ArchivedAt">When it was first seen by a frozen search.</param>
public sealed record ArchivedRow(string Digest, DateTimeOffset ArchivedAt);

/// <summary>Listings as they stood. They were public when they were archived, so that anybody may read them; who froze them is not told.</summary>
public sealed class ListingArchive(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Newest first; empty for a listing that no search has frozen.</summary>
    public async Task<IReadOnlyList<ArchivedRow>> OfAsync(string offering, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ArchivedListings.AsNoTracking().Where(each => each.Offering == offering)
            .OrderByDescending(each => each.ArchivedAt).ThenBy(each => each.Digest)
            .Select(each => new ArchivedRow(each.Digest, each.ArchivedAt)).ToListAsync(ct);
    }

    /// <summary>The content as canonical JSON.</summary>
    public async Task<Outcome<string>> FindAsync(string offering, string digest, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ArchivedListings.AsNoTracking().Where(each => each.Offering == offering && each.Digest == digest)
            .Select(each => each.Content).SingleOrDefaultAsync(ct) is { } content ? content : FrozenFaults.UnknownListing(digest);
    }
}
