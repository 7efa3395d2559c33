using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Upkeep;

/// <summary>Looks now and then after what runs: reads the catalogs of the brokers that the marketplace runs itself, which no watch reads, and orders the rotations that are due.</summary>
/// <remarks>Several processes may do it: a catalog read twice does no harm, and a subscription takes one operation at a time.</remarks>
internal sealed partial class UpkeepWorker(
    IDbContextFactory<MarketplaceDb> dbs, KeptPlans plans, OrderDueRotations rotations, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<UpkeepWorker> log) : BackgroundService
{
    private const int BrokersAtOnce = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.WhenAll(
        AgainAsync(options.Value.CatalogAge, CatalogsAsync, stoppingToken), AgainAsync(options.Value.RotationLook, rotations.RunAsync, stoppingToken));

    private async Task AgainAsync(TimeSpan gap, Func<CancellationToken, Task> look, CancellationToken ct)
    {
        while (options.Value.Enabled && gap > TimeSpan.Zero && !ct.IsCancellationRequested)
        {
            await OnceAsync(look, ct);
            await Task.Delay(gap, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task OnceAsync(Func<CancellationToken, Task> look, CancellationToken ct)
    {
        try
        {
            await look(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The process stops.
        }
#pragma warning disable CA1031 // the worker's edge: whatever is away now is looked at the next time
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogBroken(broken);
        }
    }

    private async Task CatalogsAsync(CancellationToken ct)
    {
        List<string> vendors;
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            vendors = await db.Brokers.Where(broker => broker.HostedSince != null).Select(broker => broker.Vendor).ToListAsync(ct);
        }

        var few = new ParallelOptions { MaxDegreeOfParallelism = BrokersAtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(vendors.Where(plans.IsOld), few, async (vendor, stop) => await plans.ReadAsync(vendor, stop));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A look after what runs broke and is repeated")]
    private partial void LogBroken(Exception exception);
}
