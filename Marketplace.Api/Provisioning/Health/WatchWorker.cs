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
            var (now, moves) = (time.GetUtcNow(), book.Moves);
            var looked = await LookAsync(db, now, ct);
            book.Replace(looked.Where(one => one.ClosedAt is not null || one.Trips > 0 || one.ReopenedAt is not null), moves);
            var due = looked.Where(one => one.NextBeatAt <= now).OrderBy(one => one.NextBeatAt).ThenBy(one => one.Vendor, StringComparer.Ordinal).ToList();
            foreach (var health in lanes.WithRoomFor(due, one => one.Vendor).Take(Glance))
            {
                if (await TakeAsync(db, health, ct))
                {
                    lanes.Run(health.Vendor, () => BeatAsync(health.Vendor, ct), () => { });
                }
            }

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

    /// <summary>Those that are due or in trouble, in one query. A broker that was registered meanwhile is asked at once; what the marketplace runs itself is not watched.</summary>
    private static async Task<List<BrokerHealth>> LookAsync(MarketplaceDb db, DateTimeOffset now, CancellationToken ct)
    {
        var found = await (
            from broker in db.Brokers
            where broker.HostedSince == null
            from health in db.BrokerHealths.Where(one => one.Vendor == broker.Vendor).DefaultIfEmpty()
            where health == null || health.NextBeatAt <= now || health.ClosedAt != null || health.Trips > 0 || health.ReopenedAt != null
            select new { broker.Vendor, Health = health }).AsNoTracking().ToListAsync(ct);
        var met = found.Where(one => one.Health is null).Select(one => new BrokerHealth(one.Vendor, now)).ToList();
        if (met.Count > 0)
        {
            db.BrokerHealths.AddRange(met);
            await db.SaveProgressAsync(ct);
            db.ChangeTracker.Clear();
        }

        return [.. found.Select(one => one.Health).OfType<BrokerHealth>(), .. met];
    }

    private async Task<bool> TakeAsync(MarketplaceDb db, BrokerHealth due, CancellationToken ct)
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Watching the brokers broke and is tried again")]
    private partial void LogBroken(Exception exception);
}
