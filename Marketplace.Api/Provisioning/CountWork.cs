using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning;

/// <summary>Counts the work in the database every fifteen seconds.</summary>
internal sealed partial class CountWork(IDbContextFactory<MarketplaceDb> dbs, WorkCounts counts, TimeProvider time, ILogger<CountWork> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var open = db.Operations.Where(one => one.SucceededAt == null && one.FailedAt == null);
        var left = db.OwedCleanups.Where(one => one.DoneAt == null && one.GivenUpAt == null);
        var underway = await CountAsync(open.Select(one => one.Vendor), ct);
        var stuck = await CountAsync(open.Where(one => one.Steps.Any(step => step.DoneAt == null && step.TroubleCode != null)).Select(one => one.Vendor), ct);
        var owed = await CountAsync(left.Select(one => one.Vendor), ct);
        var aside = await CountAsync(open.Where(one => one.SetAsideAt != null).Select(one => one.Vendor).Concat(left.Where(one => one.SetAsideAt != null).Select(one => one.Vendor)), ct);
        var oldest = await open.Where(one => one.LeaseUntil == null && one.DueAt < now).GroupBy(one => one.Vendor)
            .Select(each => new { each.Key, DueAt = each.Min(one => one.DueAt) }).ToDictionaryAsync(each => each.Key, each => now - each.DueAt, ct);
        var vendors = await db.Brokers.Select(broker => broker.Vendor).ToListAsync(ct);
        counts.Latest = [.. vendors.Union(owed.Keys).Union(underway.Keys).Select(vendor => new WorkCount(
            vendor, underway.GetValueOrDefault(vendor), stuck.GetValueOrDefault(vendor), owed.GetValueOrDefault(vendor), aside.GetValueOrDefault(vendor),
            oldest.GetValueOrDefault(vendor)))];
        counts.Unplaced = await db.UnplacedEvents.CountAsync(ct);
        counts.Webhooks = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["working"] = await db.Webhooks.CountAsync(one => one.DeletedAt == null && one.DisabledAt == null && one.FailingSince == null, ct),
            ["failing"] = await db.Webhooks.CountAsync(one => one.DeletedAt == null && one.DisabledAt == null && one.FailingSince != null, ct),
            ["disabled"] = await db.Webhooks.CountAsync(one => one.DeletedAt == null && one.DisabledAt != null, ct),
        };
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back, and the numbers with it
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogNotCounted(broken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Gap, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<Dictionary<string, int>> CountAsync(IQueryable<string> vendors, CancellationToken ct) =>
        vendors.GroupBy(vendor => vendor).Select(each => new { each.Key, Count = each.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work could not be counted; the numbers stay as they were")]
    private partial void LogNotCounted(Exception exception);
}
