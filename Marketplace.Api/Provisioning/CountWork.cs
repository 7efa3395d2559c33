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
        var open = await db.Operations.AsNoTracking().Where(one => one.SucceededAt == null && one.FailedAt == null)
            .Select(one => new { one.Vendor, one.DueAt, one.LeaseUntil, one.SetAsideAt, IsStuck = one.Steps.Any(step => step.DoneAt == null && step.TroubleCode != null) })
            .ToListAsync(ct);
        var owed = await db.OwedCleanups.Where(one => one.DoneAt == null && one.GivenUpAt == null).GroupBy(one => one.Vendor)
            .Select(each => new { each.Key, Count = each.Count(), Aside = each.Count(one => one.SetAsideAt != null) }).ToDictionaryAsync(each => each.Key, ct);
        var vendors = await db.Brokers.Select(broker => broker.Vendor).ToListAsync(ct);
        counts.Latest = [.. vendors.Union(owed.Keys).Union(open.Select(one => one.Vendor)).Select(vendor => new WorkCount(
            vendor, open.Count(one => one.Vendor == vendor), open.Count(one => one.Vendor == vendor && one.IsStuck), owed.GetValueOrDefault(vendor)?.Count ?? 0,
            open.Count(one => one.Vendor == vendor && one.SetAsideAt is not null) + (owed.GetValueOrDefault(vendor)?.Aside ?? 0),
            open.Where(one => one.Vendor == vendor && one.LeaseUntil is null && one.DueAt < now).Select(one => now - one.DueAt).DefaultIfEmpty(TimeSpan.Zero).Max()))];
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work could not be counted; the numbers stay as they were")]
    private partial void LogNotCounted(Exception exception);
}
