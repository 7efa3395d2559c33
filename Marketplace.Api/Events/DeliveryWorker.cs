using Microsoft.Extensions.Options;

namespace Marketplace.Api.Events;

/// <summary>Looks every second for webhooks that something waits for, and clears away once an hour what has been kept long enough.</summary>
internal sealed partial class DeliveryWorker(
    DeliveryClaims claims, DeliverEvents deliver, ForgetEvents forget, IOptions<EventOptions> options, TimeProvider time, ILogger<DeliveryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly List<Task> sending = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? forgotten = null;
        while (options.Value.Delivering && !stoppingToken.IsCancellationRequested)
        {
            if (forgotten is not { } then || time.GetElapsedTime(then) >= Hour)
            {
                forgotten = time.GetTimestamp();
                await TryAsync(() => forget.RunAsync(stoppingToken), stoppingToken);
            }

            await TryAsync(() => TurnAsync(stoppingToken), stoppingToken);
            await Task.Delay(Gap, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(sending);
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        sending.RemoveAll(each => each.IsCompleted);
        if (options.Value.AtOnce - sending.Count is > 0 and var free)
        {
            foreach (var claim in await claims.TakeAsync(free, ct))
            {
                sending.Add(TryAsync(() => deliver.RunAsync(claim, ct), ct));
            }
        }
    }

    private async Task TryAsync(Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The process stops. A claim runs out by itself, and what was under way is sent again.
        }
#pragma warning disable CA1031 // the worker's edge: whatever went wrong, others go on and this is tried again
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogBroken(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Events could not be sent; trying again")]
    private partial void LogBroken(Exception exception);
}
