using Catalog.Publishing.Sources;
using Marketplace.Api.Provisioning;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Publishing.Sources;

/// <summary>Reads vendors' files when their hour has come, and those that are asked for.</summary>
internal sealed partial class SourceWorker(
    SourceClaims claims, FetchFile fetch, KeepReading keep, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<SourceWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);

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
            // A reading that was begun is taken up again when its claim has run out.
        }
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            while (await claims.TakeAsync(ct) is { } claim)
            {
                var reading = await fetch.RunAsync(claim.Url, claim.ETag, ct);
                if (await keep.RunAsync(claim.Offering, claim.Owner, reading, ct))
                {
                    LogRead(claim.Offering, reading.Failure?.Code);
                }
            }
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoTurn(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The file of {Offering} was read; failure: {Failure}")]
    private partial void LogRead(string offering, string? failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Vendors' files could not be read; trying again")]
    private partial void LogNoTurn(Exception exception);
}
