using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Links;

/// <summary>Gives out the links of listings that are being judged, one at a time to one worker, and keeps what came of it. Who tries them lies outside.</summary>
public sealed class LinkTries(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <param name="patience">After which another worker may try the same link.</param>
    /// <returns>An address to be tried now; <c>null</c> = none.</returns>
    public async Task<string?> TakeAsync(TimeSpan patience, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        foreach (var url in await WantedAsync(db, ct))
        {
            var key = TriedLink.KeyOf(url);
            var link = await db.TriedLinks.SingleOrDefaultAsync(one => one.Key == key, ct) ?? db.TriedLinks.Add(new TriedLink(url)).Entity;
            if (link.DueAt > now)
            {
                continue;
            }

            link.Take(now + patience);
            return (await db.SaveProgressAsync(ct)).IsDone ? url : null;
        }

        return null;
    }

    public async Task KeepAsync(string url, int? status, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var key = TriedLink.KeyOf(url);
        if (await db.TriedLinks.SingleOrDefaultAsync(one => one.Key == key, ct) is { } link)
        {
            link.Keep(status, time.GetUtcNow());
            // Whoever lost this race was told the same by another try.
            await db.SaveProgressAsync(ct);
        }
    }

    /// <summary>Open reviews are few; their links are read from the edits themselves, so that there is no second list to go stale.</summary>
    private static async Task<IReadOnlyList<string>> WantedAsync(MarketplaceDb db, CancellationToken ct)
    {
        var edits = await db.ListingReviews.AsNoTracking().Where(review => review.PublishedAt == null && review.ReturnedAt == null)
            .Join(db.ListingEdits, review => new { review.Offering, Number = review.Edit }, edit => new { edit.Offering, edit.Number }, (review, edit) => new { review.Vendor, Edit = edit })
            .ToListAsync(ct);
        return [.. edits.SelectMany(each => ListedLinks.Of(each.Edit.ToDescriptor(each.Vendor))).Select(link => link.Url).Distinct(StringComparer.Ordinal)];
    }
}
