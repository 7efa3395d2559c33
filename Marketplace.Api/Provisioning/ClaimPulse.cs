using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Keeps a claim alive for as long as its work runs, and stops the work when the claim is lost or somebody asks to stop.</summary>
internal sealed partial class ClaimPulse(IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<ClaimPulse> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <param name="claim">What is claimed, for the log.</param>
    /// <param name="renew">Whether to go on: the claim is still ours and nobody asked to stop.</param>
    /// <param name="work">Hears of a stop by its token.</param>
    /// <param name="ct">The process ends.</param>
    public async Task RunAsync(Guid claim, Func<CancellationToken, Task<bool>> renew, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var beating = BeatAsync(claim, renew, stop, alive.Token);
        try
        {
            await work(stop.Token);
        }
        finally
        {
            await alive.CancelAsync();
            await beating;
        }
    }

    private async Task BeatAsync(Guid claim, Func<CancellationToken, Task<bool>> renew, CancellationTokenSource stop, CancellationToken ct)
    {
        var third = options.Value.Lease / 3;
        using var timer = new PeriodicTimer(third < Longest ? third : Longest, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (!await renew(ct))
                {
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
        catch (DbException away)
        {
            LogLost(claim, away);
            await stop.CancelAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Claimed work {Claim} cannot reach the database and stops")]
    private partial void LogLost(Guid claim, Exception exception);
}
