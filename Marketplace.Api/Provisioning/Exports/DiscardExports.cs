using Catalog;
using Catalog.Storage;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>Discards kept files whose time is over. Several processes may do it at once: the row is written by one.</summary>
internal sealed partial class DiscardExports(
    IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<DiscardExports> log) : BackgroundService
{
    private const int Glance = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            await TurnAsync(stoppingToken);
            await Task.Delay(Rest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How many were discarded.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, count) = (time.GetUtcNow(), 0);
        var due = await db.KeptExports.AsNoTracking().Where(each => each.KeptUntil <= now && each.DiscardedAt == null)
            .OrderBy(each => each.KeptUntil).Select(each => each.Id).Take(Glance).ToListAsync(ct);
        foreach (var id in due)
        {
            await PieceStore.DropAsync(db, id, ct);
            var export = await db.KeptExports.SingleAsync(each => each.Id == id, ct);
            export.Discard(now);
            var fact = new KeptExportDiscarded(export.Subscription.Value.ToString(), id.Value, export.Sha256) { Municipality = export.Municipality };
            count += (await db.SaveAsync(Actor.Platform, fact, ct)).IsDone ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        return count;
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            while (await RunAsync(ct) == Glance)
            {
                // There may be more.
            }
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(broken);
        }
        catch (OperationCanceledException)
        {
            // The process stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Kept files could not be discarded; trying again")]
    private partial void LogBroken(Exception exception);
}
