using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Keeps a claim alive while it is worked on, and sees to it that no exception leaves an operation lying.</summary>
internal sealed partial class HoldClaim(
    Claims claims, RunOperation run, IDbContextFactory<MarketplaceDb> dbs, Pace pace, IOptions<ProvisioningOptions> options,
    TimeProvider time, ILogger<HoldClaim> log)
{
    public async Task RunAsync(Claim claim, CancellationToken ct)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var beat = BeatAsync(claim, held);
        try
        {
            await run.RunAsync(claim, held.Token);
        }
        catch (ClaimLostException)
        {
            LogLost(claim.Operation.Value, claim.Epoch);
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            await GiveBackAsync(claim);
        }
#pragma warning disable CA1031 // the worker's edge: whatever went wrong, this operation is tried again and others go on
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogBroken(broken, claim.Operation.Value);
            await StumbleAsync(claim, broken);
        }
        finally
        {
            await held.CancelAsync();
            await beat;
        }
    }

    private async Task BeatAsync(Claim claim, CancellationTokenSource held)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.Value.Lease / 3, time, held.Token);
                if (!await claims.RenewAsync(claim, held.Token))
                {
                    await held.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            // The work has ended, or the claim was lost.
        }
#pragma warning disable CA1031 // a beat that cannot be written lets the claim run out; saving then finds out
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogNoBeat(broken, claim.Operation.Value);
        }
    }

    private async Task GiveBackAsync(Claim claim)
    {
        try
        {
            await claims.ReleaseAsync(claim, CancellationToken.None);
        }
#pragma warning disable CA1031 // the lease runs out by itself
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogNoBeat(broken, claim.Operation.Value);
        }
    }

    private async Task StumbleAsync(Claim claim, Exception broken)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
            var operation = await db.Operations.Include(one => one.Steps)
                .SingleOrDefaultAsync(one => one.Id == claim.Operation && one.Epoch == claim.Epoch, CancellationToken.None);
            if (operation?.Current is { } step)
            {
                step.Park(ProvisioningTroubles.OurOwnFault, null);
                operation.LookAgainAt(time.GetUtcNow() + pace.AfterTrouble(step.Attempts, null));
                await SetAside.SaveAsync(db, operation, step, broken, options.Value.SetAsideAfter, time.GetUtcNow());
            }
        }
#pragma warning disable CA1031 // the database itself is in trouble; the lease runs out by itself
        catch (Exception away)
#pragma warning restore CA1031
        {
            LogNoBeat(away, claim.Operation.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {Operation} was taken over by another worker; claim {Epoch} wrote nothing")]
    private partial void LogLost(Guid operation, int epoch);

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Operation} broke and is tried again")]
    private partial void LogBroken(Exception exception, Guid operation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The claim of operation {Operation} could not be written; it runs out by itself")]
    private partial void LogNoBeat(Exception exception, Guid operation);
}
