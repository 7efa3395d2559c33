using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Health;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Claims what is due, works on it in lanes per broker, and sleeps until the next is due, or a new order wakes it.</summary>
internal sealed partial class ProvisioningWorker(
    Claims claims, HoldClaim hold, ProvisioningSignal signal, BrokerGateBook gates, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<ProvisioningWorker> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(10);

    /// <summary>Calls under way may end in peace this long when the process stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lanes lanes = new(options.Value.ConcurrencyPerBroker, () => gates.Closed);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var last = new CancellationTokenSource();
        await using var grace = stoppingToken.Register(() => last.CancelAfter(Grace));
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = await TurnAsync(last.Token, stoppingToken);
            await signal.WaitAsync(sleep, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await lanes.DrainAsync();
    }

    /// <returns>How long there is nothing to do.</returns>
    private async Task<TimeSpan> TurnAsync(CancellationToken last, CancellationToken ct)
    {
        try
        {
            while (await claims.TakeAsync(lanes, ct) is { Count: > 0 } taken)
            {
                foreach (var claim in taken)
                {
                    lanes.Run(claim.Vendor, () => hold.RunAsync(claim, last), signal.Wake);
                }
            }

            var wait = await claims.NextDueAsync(lanes, ct) - time.GetUtcNow() ?? LongestSleep;
            return wait < ShortestSleep ? ShortestSleep : wait > LongestSleep ? LongestSleep : wait;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogNoTurn(broken);
            return LongestSleep;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due operations could not be claimed; trying again")]
    private partial void LogNoTurn(Exception exception);
}
