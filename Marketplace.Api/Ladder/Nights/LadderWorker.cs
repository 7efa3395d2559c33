using Marketplace.Api.Provisioning;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Ladder.Nights;

/// <summary>Takes ordered runs, one at a time at each vendor and a few in all, and those that a process left behind.</summary>
internal sealed partial class LadderWorker(
    LadderClaims claims, RunLadder run, IOptions<LadderOptions> ladder, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<LadderWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

    private readonly Lanes lanes = new(perBroker: 1);

    private int underway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.FirstPoll < Gap ? options.Value.FirstPoll : Gap, time);
        try
        {
            do
            {
                await TurnAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await lanes.DrainAsync();
        }
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            while (Volatile.Read(ref underway) < ladder.Value.MostAtOnce && await claims.TakeAsync(ct) is { } claim)
            {
                Interlocked.Increment(ref underway);
                lanes.Run(claim.Vendor, () => WorkAsync(claim, ct), () => Interlocked.Decrement(ref underway));
            }
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoTurn(broken);
        }
    }

    private async Task WorkAsync(LadderClaim claim, CancellationToken ct)
    {
        try
        {
            await run.RunAsync(claim, ct);
        }
        catch (OperationCanceledException)
        {
            // The process stops, or another one has taken over; the row says what is left to do.
        }
#pragma warning disable CA1031 // the worker's edge: the lease runs out, and the run is tidied up by whoever takes it next
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogBroken(claim.Run.Value, broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ordered runs could not be claimed; trying again")]
    private partial void LogNoTurn(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} broke off")]
    private partial void LogBroken(Guid run, Exception exception);
}
