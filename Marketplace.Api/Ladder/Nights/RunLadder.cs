using Catalog;
using Catalog.Ladder;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Ladder.Nights;

/// <summary>Runs one claimed run to its end: climbed, stopped, or tidied up after an interruption.</summary>
internal sealed partial class RunLadder(
    LadderClaims claims, BrokerBook brokers, ListingBook listings, ClimbLadder climb, ExamineBroker examine, EndLadderRun end,
    IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<RunLadder> log)
{
    public async Task RunAsync(LadderClaim claim, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = WatchAsync(claim.Run, stop, alive.Token);
        try
        {
            if (await brokers.FindAsync(claim.Vendor, ct) is { } access)
            {
                await ClimbAsync(claim, access, stop.Token, ct);
            }

            if (await end.RunAsync(claim.Run, Actor.Platform, ct) is { IsDone: true, Value: { } ended })
            {
                LogEnded(claim.Run.Value, claim.Offering, ended.State, ended.Reached);
            }
        }
        finally
        {
            await alive.CancelAsync();
            await watch;
        }
    }

    private async Task ClimbAsync(LadderClaim claim, BrokerAccess access, CancellationToken stop, CancellationToken ct)
    {
        var (notes, pace) = (new LadderNotebook(claims, claim.Run), DoctorPace.Of(options.Value));
        if (claim.WasInterrupted)
        {
            await examine.RemoveAsync(access, MadeThing.Read(claim.Made), notes, pace, ct);
            return;
        }

        try
        {
            if (!await climb.RunAsync(access, await listings.FindAsync(claim.Offering, ct), notes, pace, stop, ct))
            {
                await notes.FindSilentAsync(time.GetUtcNow(), ct);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogStopped(claim.Run.Value);
        }
    }

    /// <summary>Keeps the claim alive, and hears when somebody asks to stop.</summary>
    private async Task WatchAsync(LadderRunId run, CancellationTokenSource stop, CancellationToken ct)
    {
        var gap = TimeSpan.FromMilliseconds(Math.Min(options.Value.Lease.TotalMilliseconds / 3, 1_000));
        using var timer = new PeriodicTimer(gap, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (!await claims.RenewAsync(run, ct))
                {
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
        catch (System.Data.Common.DbException away)
        {
            LogLost(run.Value, away);
            await stop.CancelAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} of {Offering} ended: {State}, level {Reached}")]
    private partial void LogEnded(Guid run, string offering, Catalog.Provisioning.Checks.CheckState state, int? reached);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} was stopped; what it made has been removed")]
    private partial void LogStopped(Guid run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} cannot reach the database and stops")]
    private partial void LogLost(Guid run, Exception exception);
}
