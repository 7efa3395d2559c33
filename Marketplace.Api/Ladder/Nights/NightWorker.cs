using Catalog;
using Catalog.Ladder;
using Marketplace.Api.Provisioning;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Ladder.Nights;

/// <summary>Orders the runs of the night from a fixed hour of Tokyo on; whoever is listed later in the day is taken up within minutes.</summary>
internal sealed partial class NightWorker(
    PlanNight plan, IOptions<LadderOptions> ladder, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<NightWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(1);

    /// <summary>A broker that starts together with this process is given a moment.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled || !ladder.Value.Nightly)
        {
            return;
        }

        try
        {
            await Task.Delay(Settling, time, stoppingToken);
            using var timer = new PeriodicTimer(Gap, time);
            do
            {
                await TurnAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The process stops; the next one finds which runs of the night are missing.
        }
    }

    /// <returns>The day whose night has begun; <c>null</c> = its hour has not come yet.</returns>
    internal static DateOnly? NightOf(DateTimeOffset now, int hour) => Tokyo.At(now).Hour < hour ? null : Tokyo.DayOf(now);

    private async Task TurnAsync(CancellationToken ct)
    {
        if (NightOf(time.GetUtcNow(), ladder.Value.Hour) is not { } night)
        {
            return;
        }

        try
        {
            await plan.RunAsync(night, ct);
        }
#pragma warning disable CA1031 // the worker's edge: a database that is away comes back
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoPlan(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The runs of the night could not be ordered; trying again")]
    private partial void LogNoPlan(Exception exception);
}
