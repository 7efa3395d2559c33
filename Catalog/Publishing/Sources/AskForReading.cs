using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Sources;

/// <summary>Has a vendor's file read as soon as a worker is free, instead of at its hour.</summary>
public sealed class AskForReading(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(string offering, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        var asked = await Retry.OnRaceAsync(() => TryAsync(offering, by, ct));
        return asked.IsDone ? Outcome.Done : asked.Fault;
    }

    private async Task<Outcome<bool>> TryAsync(string offering, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.ListingSources.KeptBy(by).SingleOrDefaultAsync(one => one.Offering == offering, ct) is not { } source)
        {
            return SourceFaults.Unknown(offering);
        }

        // Nothing that anybody answers for: the reading itself is the fact, where it changes anything.
        source.AskFor(time.GetUtcNow());
        var saved = await db.SaveProgressAsync(ct);
        return saved.IsDone ? true : saved.Fault;
    }
}
