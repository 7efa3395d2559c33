using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Funnel;

/// <summary>Writes down what this process has shown; any number of processes add to the same rows.</summary>
public sealed class KeepShowings(IDbContextFactory<MarketplaceDb> dbs, ShowingTally tally)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var taken = new Queue<Showing>(tally.Take());
        try
        {
            while (taken.TryPeek(out var next))
            {
                await AddAsync(next, ct);
                taken.Dequeue();
            }
        }
        finally
        {
            foreach (var left in taken)
            {
                tally.Return(left);
            }
        }
    }

    private async Task AddAsync(Showing showing, CancellationToken ct)
    {
        if (await RaiseAsync(showing, ct))
        {
            return;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Showings.Add(showing);
        if (!(await db.SaveProgressAsync(ct)).IsDone)
        {
            // Another process made the row between the two looks.
            await RaiseAsync(showing, ct);
        }
    }

    private async Task<bool> RaiseAsync(Showing showing, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Showings.Where(each => each.Offering == showing.Offering && each.Day == showing.Day && each.Where == showing.Where)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Times, each => each.Times + showing.Times), ct) == 1;
    }
}
