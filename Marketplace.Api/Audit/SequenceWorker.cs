using Microsoft.Extensions.Options;

namespace Marketplace.Api.Audit;

/// <summary>Looks every second whether a fact waits for its place; any number of processes may.</summary>
internal sealed partial class SequenceWorker(
    SequenceAudit sequence, IOptions<SequenceOptions> options, TimeProvider time, ILogger<SequenceWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Sequencing)
        {
            return;
        }

        using var clock = new PeriodicTimer(Gap, time);
        do
        {
            await TurnAsync(stoppingToken);
        }
        while (await NextAsync(clock, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer clock, CancellationToken ct)
    {
        try
        {
            return await clock.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            await sequence.RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // What was begun is not saved, and begins again at the next start.
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogNoTurn(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Audit facts could not be placed and signed; trying again")]
    private partial void LogNoTurn(Exception exception);
}
