using Catalog.Provisioning.Health;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>Takes the beats that are due, reads how the gates stand, and ends what people gave up.</summary>
/// <remarks>A claim is a later due time, so that several processes take one beat and not several.</remarks>
internal sealed partial class WatchWorker(
    IDbContextFactory<MarketplaceDb> dbs, TakeBeat beat, EndGivenUp end, BrokerGateBook book, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<WatchWorker> log) : BackgroundService
{
    private const int Glance = 50;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lanes lanes = new(1);

    public override void Dispose()
    {
        lanes.Dispose();
        base.Dispose();
    }

    private TimeSpan Sleep => options.Value.FirstPoll < Rest ? options.Value.FirstPoll : Rest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            await TurnAsync(stoppingToken);
            await Task.Delay(Sleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await lanes.DrainAsync();
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            await MeetAsync(db, ct);
            foreach (var due in lanes.WithRoomFor(await DueAsync(db, ct), one => one.Vendor))
            {
                if (await TakeAsync(db, due, ct))
                {
                    lanes.Run(due.Vendor, () => BeatAsync(due.Vendor, ct), () => { });
                }
            }

            var moves = book.Moves;
            book.Replace(await Watched(db).Where(one => one.ClosedAt != null || one.Trips > 0 || one.ReopenedAt != null).AsNoTracking().ToListAsync(ct), moves);
            await end.RunAsync(ct);
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

    /// <summary>A broker that was registered meanwhile is asked at once.</summary>
    private async Task MeetAsync(MarketplaceDb db, CancellationToken ct)
    {
        var unknown = await db.Brokers.Where(one => one.HostedSince == null && !db.BrokerHealths.Any(known => known.Vendor == one.Vendor)).Select(one => one.Vendor).ToListAsync(ct);
        if (unknown.Count > 0)
        {
            db.BrokerHealths.AddRange(unknown.Select(vendor => new BrokerHealth(vendor, time.GetUtcNow())));
            await db.SaveProgressAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>What the marketplace runs itself is not watched from outside.</summary>
    private static IQueryable<BrokerHealth> Watched(MarketplaceDb db) =>
        db.BrokerHealths.Where(health => db.Brokers.Any(one => one.Vendor == health.Vendor && one.HostedSince == null));

    private async Task<List<Due>> DueAsync(MarketplaceDb db, CancellationToken ct)
    {
        var (now, full) = (time.GetUtcNow(), lanes.Full);
        return await Watched(db).Where(one => one.NextBeatAt <= now && !full.Contains(one.Vendor))
            .OrderBy(one => one.NextBeatAt).ThenBy(one => one.Vendor).Select(one => new Due(one.Vendor, one.Version)).Take(Glance).ToListAsync(ct);
    }

    private async Task<bool> TakeAsync(MarketplaceDb db, Due due, CancellationToken ct)
    {
        var until = time.GetUtcNow() + options.Value.Call + options.Value.Lease;
        return await db.BrokerHealths.Where(one => one.Vendor == due.Vendor && one.Version == due.Version).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.NextBeatAt, until).SetProperty(one => one.Version, due.Version + 1), ct) == 1;
    }

    private async Task BeatAsync(string vendor, CancellationToken ct)
    {
        try
        {
            await beat.RunAsync(vendor, ct);
        }
#pragma warning disable CA1031 // the worker's edge: the broker is asked again later, others go on
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(broken);
        }
        catch (OperationCanceledException)
        {
            // The process stops; the broker is asked again later.
        }
    }

    private sealed record Due(string Vendor, int Version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Watching the brokers broke and is tried again")]
    private partial void LogBroken(Exception exception);
}
