using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Health;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Claims what is due, works on it in lanes per broker, and sleeps until the next is due, or a new order wakes it.</summary>
internal sealed partial class ProvisioningWorker(
    Claims claims, TakeUp takeUp, HoldClaim hold, ProvisioningSignal signal, BrokerGateBook gates, IOptions<ProvisioningOptions> options,
    TimeProvider time,
    ILogger<ProvisioningWorker> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(10);

    /// <summary>Calls under way may end in peace this long when the process stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lanes lanes = new(options.Value.ConcurrencyPerBroker, options.Value.WaitingPerBroker, () => gates.Closed);
    private DateTimeOffset wakeAt;

    public override void Dispose()
    {
        lanes.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var last = new CancellationTokenSource();
        await using var grace = stoppingToken.Register(() => last.CancelAfter(Grace));
        using var drained = new CancellationTokenSource();
        var beat = BeatAsync(drained.Token);
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = await TurnAsync(last.Token, stoppingToken);
            wakeAt = time.GetUtcNow() + sleep;
            await signal.WaitAsync(sleep, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await lanes.DrainAsync();
        await drained.CancelAsync();
        await beat;
    }

    /// <returns>How long there is nothing to do.</returns>
    private async Task<TimeSpan> TurnAsync(CancellationToken last, CancellationToken ct)
    {
        try
        {
            var due = await claims.NextDueAsync(lanes, ct);
            while (DueNow(due) is { Count: > 0 } vendors && await claims.TakeAsync(lanes, vendors, ct) is { Count: > 0 } taken)
            {
                await StartAsync(taken, last);
                due = await claims.NextDueAsync(lanes, ct);
            }

            var wait = due.Count == 0 ? LongestSleep : due.Min(one => one.DueAt) - time.GetUtcNow();
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

    private List<string> DueNow(IReadOnlyList<NextDue> due)
    {
        var now = time.GetUtcNow();
        return [.. from one in due where one.DueAt <= now select one.Vendor];
    }

    private async Task StartAsync(IReadOnlyList<Claim> claimed, CancellationToken last)
    {
        IReadOnlyList<TakenUp> taken = [];
        try
        {
            taken = await takeUp.RunAsync(claimed, last);
        }
        finally
        {
            // What is not worked on shows no sign of life: its claim runs out, and it is taken again.
            foreach (var left in claimed.Except(taken.Select(one => one.Claim)))
            {
                claims.Forget(left);
            }
        }

        foreach (var one in taken)
        {
            lanes.Run(one.Claim.Vendor, () => WorkAsync(one, last), signal.Wake);
        }
    }

    private async Task WorkAsync(TakenUp taken, CancellationToken last)
    {
        if (await hold.RunAsync(taken, last) is { } due && due < wakeAt)
        {
            signal.Wake();
        }
    }

    /// <summary>Shows that this process lives, for all that it holds, until everything is given back.</summary>
    private async Task BeatAsync(CancellationToken ct)
    {
        using var clock = new PeriodicTimer(options.Value.Lease / 3, time);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await clock.WaitForNextTickAsync(ct);
                await claims.RenewAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Everything is given back.
            }
#pragma warning disable CA1031 // a beat that cannot be written lets the claims run out; saving then finds out
            catch (Exception broken)
#pragma warning restore CA1031
            {
                LogNoBeat(broken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due operations could not be claimed; trying again")]
    private partial void LogNoTurn(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The claims of this process could not be renewed; trying again")]
    private partial void LogNoBeat(Exception exception);
}
