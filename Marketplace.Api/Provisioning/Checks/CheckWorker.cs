using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Checks;

/// <summary>Takes ordered checks, each broker's on its own, and those that a process left behind.</summary>
internal sealed partial class CheckWorker(CheckClaims claims, RunCheck run, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<CheckWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

    private readonly Lanes lanes = new(perBroker: 1);

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
            while (await claims.TakeAsync(ct) is { } claim)
            {
                lanes.Run(claim.Vendor, () => WorkAsync(claim, ct), static () => { });
            }
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoTurn(broken);
        }
    }

    private async Task WorkAsync(CheckClaim claim, CancellationToken ct)
    {
        try
        {
            await run.RunAsync(claim, ct);
        }
        catch (OperationCanceledException)
        {
            // The process stops, or another one has taken over; the row says what is left to do.
        }
#pragma warning disable CA1031 // the worker's edge: the lease runs out, and the check is tidied up by whoever takes it next
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogBroken(claim.Check.Value, broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ordered checks could not be claimed; trying again")]
    private partial void LogNoTurn(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Check {Check} broke off")]
    private partial void LogBroken(Guid check, Exception exception);
}
