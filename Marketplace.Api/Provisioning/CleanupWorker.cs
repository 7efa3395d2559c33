using Catalog.Storage;
using Marketplace.Api.Provisioning.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Pays what is owed to brokers, one call a broker at a time, and never forgets one.</summary>
/// <remarks>A claim is a later due time: two workers on one clean-up would be harmless, deleting is repeated anyway.</remarks>
internal sealed partial class CleanupWorker(
    IDbContextFactory<MarketplaceDb> dbs, SettleCleanup settle, BrokerGateBook gates, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<CleanupWorker> log) : BackgroundService
{
    private const int Glance = 50;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lanes lanes = new(1, closed: () => gates.Closed);

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
            foreach (var due in lanes.WithRoomFor(await DueAsync(db, ct), one => one.Vendor))
            {
                if (await TakeAsync(db, due, ct))
                {
                    lanes.Run(due.Vendor, () => SettleAsync(due.Id, ct), () => { });
                }
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

    private async Task<List<Due>> DueAsync(MarketplaceDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var full = lanes.Full;
        return await db.OwedCleanups
            .Where(one => one.DoneAt == null && one.SetAsideAt == null && one.GivenUpAt == null && one.DueAt <= now && !full.Contains(one.Vendor))
            .OrderBy(one => one.DueAt).ThenBy(one => one.Id)
            .Select(one => new Due(one.Id, one.Version, one.Vendor))
            .Take(Glance)
            .ToListAsync(ct);
    }

    private async Task<bool> TakeAsync(MarketplaceDb db, Due due, CancellationToken ct)
    {
        var until = time.GetUtcNow() + options.Value.Call + options.Value.Lease;
        return await db.OwedCleanups.Where(one => one.Id == due.Id && one.Version == due.Version && one.DoneAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.DueAt, until).SetProperty(one => one.Version, due.Version + 1), ct) == 1;
    }

    private async Task SettleAsync(Guid id, CancellationToken ct)
    {
        try
        {
            await settle.RunAsync(id, ct);
        }
#pragma warning disable CA1031 // the worker's edge: the clean-up is due again later, others go on
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(broken);
        }
        catch (OperationCanceledException)
        {
            // The process stops; the clean-up is due again later.
        }
    }

    private sealed record Due(Guid Id, int Version, string Vendor);

    [LoggerMessage(Level = LogLevel.Error, Message = "A clean-up broke and is tried again")]
    private partial void LogBroken(Exception exception);
}
