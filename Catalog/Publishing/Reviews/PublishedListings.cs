using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>A published version as everybody sees it.</summary>
/// <param name="Approvals">How many curators approved exactly this edit.</param>
public sealed record PublishedRow(int Number, int Edit, string QuestionSet, string Digest, int Approvals, DateTimeOffset PublishedAt);

/// <summary>The versions in which a listing was published, newest first.</summary>
public sealed class PublishedListings(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<IReadOnlyList<PublishedRow>> OfAsync(string offering, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.PublishedListings.AsNoTracking().Where(each => each.Offering == offering).OrderByDescending(each => each.Number).ToListAsync(ct);
        return [.. all.Select(each => new PublishedRow(each.Number, each.Edit, each.QuestionSet, each.Digest, each.ApprovedBy.Count, each.PublishedAt))];
    }
}
