using Catalog.Publishing.Funnel;

namespace Marketplace.Web.Publishing.Funnel;

/// <summary>Writes the counts of this process down every minute, and once more at its end.</summary>
internal sealed partial class ShowingsKeeper(KeepShowings keep, TimeProvider time, ILogger<ShowingsKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Gap, time);
        try
        {
            while (await clock.WaitForNextTickAsync(stoppingToken))
            {
                await KeepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await KeepAsync(CancellationToken.None);
        }
    }

    private async Task KeepAsync(CancellationToken ct)
    {
        try
        {
            await keep.RunAsync(ct);
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back, and the counts wait for it
        catch (Exception broken) when (broken is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogNotKept(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Counts of what was shown could not be written; trying again")]
    private partial void LogNotKept(Exception exception);
}
