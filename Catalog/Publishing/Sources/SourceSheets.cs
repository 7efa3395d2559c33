using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Sources;

/// <summary>A source as its vendor and the curators see it.</summary>
/// <param name="ReadAt">The last good reading; <c>null</c> = none yet.</param>
/// <param name="Failure">Why the last reading failed; <c>null</c> = it did not.</param>
/// <param name="FailingSince">The first of the failed readings in a row.</param>
/// <param name="IsPublic">The public listing says so.</param>
public sealed record SourceSheet(
    string Offering, string Vendor, string Url, bool SubmitsItself, DateTimeOffset RegisteredAt, string RegisteredByName, DateTimeOffset? ReadAt,
    SourceTrouble? Trouble, Fault? Failure, DateTimeOffset? FailingSince, DateTimeOffset? FailedAt, DateTimeOffset DueAt, bool IsPublic);

/// <summary>Shows sources and how their readings went.</summary>
public sealed class SourceSheets(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<SourceSheet>> FindAsync(string offering, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ListingSources.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(source => source.Offering == offering, ct) is { } found
            ? Sheet(found) : SourceFaults.Unknown(offering);
    }

    /// <summary>Those whose last reading failed, the longest at the top.</summary>
    public async Task<IReadOnlyList<SourceSheet>> TroubledAsync(Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var troubled = await db.ListingSources.AsNoTracking().VisibleTo(by).Where(source => source.FailingSince != null)
            .OrderBy(source => source.FailingSince).ThenBy(source => source.Offering).ToListAsync(ct);
        return [.. troubled.Select(Sheet)];
    }

    /// <summary>For everybody: since when the file behind a public listing could not be read.</summary>
    /// <returns><c>null</c> = it can, or has failed for too short a time.</returns>
    public async Task<DateTimeOffset?> UnreadableSinceAsync(string offering, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ListingSources.AsNoTracking().SingleOrDefaultAsync(source => source.Offering == offering, ct) is { } found
            && SourceClock.IsPublic(found, time.GetUtcNow()) ? found.FailingSince : null;
    }

    private SourceSheet Sheet(ListingSource source) => new(
        source.Offering, source.Vendor, source.Url, source.SubmitsItself, source.RegisteredAt, source.RegisteredByName, source.ReadAt,
        source.Trouble, source.Failure, source.FailingSince, source.FailedAt, source.DueAt, SourceClock.IsPublic(source, time.GetUtcNow()));
}
