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
    LadderClaims claims, ClaimPulse pulse, BrokerBook brokers, ListingBook listings, ClimbLadder climb, ExamineBroker examine, EndLadderRun end,
    IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<RunLadder> log)
{
    public Task RunAsync(LadderClaim claim, CancellationToken ct) =>
        pulse.RunAsync(claim.Run.Value, alive => claims.RenewAsync(claim.Run, alive), stop => WorkAsync(claim, stop, ct), ct);

    private async Task WorkAsync(LadderClaim claim, CancellationToken stop, CancellationToken ct)
    {
        if (await brokers.FindAsync(claim.Vendor, ct) is { } access)
        {
            await ClimbAsync(claim, access, stop, ct);
        }

        if (await end.RunAsync(claim.Run, Actor.Platform, ct) is { IsDone: true, Value: { } ended })
        {
            LogEnded(claim.Run.Value, claim.Offering, ended.State, ended.Reached);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} of {Offering} ended: {State}, level {Reached}")]
    private partial void LogEnded(Guid run, string offering, Catalog.Provisioning.Checks.CheckState state, int? reached);

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {Run} was stopped; what it made has been removed")]
    private partial void LogStopped(Guid run);
}
