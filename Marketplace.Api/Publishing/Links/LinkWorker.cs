using Catalog.Publishing.Links;
using Marketplace.Api.Provisioning;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Publishing.Links;

/// <summary>Tries the links of listings that are being judged, one after the other.</summary>
internal sealed partial class LinkWorker(LinkTries tries, TryLink attempt, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<LinkWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.FirstPoll < TimeSpan.FromSeconds(1) ? options.Value.FirstPoll : Gap, time);
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
            // A link that was claimed is due again soon.
        }
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            while (await tries.TakeAsync(options.Value.Call * 2 + options.Value.Lease, ct) is { } url)
            {
                await tries.KeepAsync(url, await attempt.RunAsync(url, ct), ct);
            }
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoTurn(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Links of listings could not be tried; trying again")]
    private partial void LogNoTurn(Exception exception);
}
