using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Sees to it that no exception leaves a claimed operation lying.</summary>
internal sealed partial class HoldClaim(
    Claims claims, RunOperation run, IDbContextFactory<MarketplaceDb> dbs, Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<HoldClaim> log)
{
    /// <returns>When the operation is to be looked at again; <c>null</c> = not by this claim's doing.</returns>
    public async Task<DateTimeOffset?> RunAsync(TakenUp taken, CancellationToken ct)
    {
        var claim = taken.Claim;
        try
        {
            var due = await run.RunAsync(taken, ct);
            claims.Forget(claim);
            return due;
        }
        catch (ClaimLostException)
        {
            LogLost(claim.Operation.Value, claim.Epoch);
            await GiveBackAsync(claim);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await GiveBackAsync(claim);
        }
#pragma warning disable CA1031 // the worker's edge: whatever went wrong, this operation is tried again and others go on
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogBroken(broken, claim.Operation.Value);
            return await StumbleAsync(claim, broken);
        }

        return null;
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

    private async Task<DateTimeOffset?> StumbleAsync(Claim claim, Exception broken)
    {
        claims.Forget(claim);
        try
        {
            await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
            var operation = await db.Operations.Include(one => one.Steps)
                .SingleOrDefaultAsync(one => one.Id == claim.Operation && one.Epoch == claim.Epoch, CancellationToken.None);
            if (operation?.Current is { } step)
            {
                step.Park(ProvisioningTroubles.OurOwnFault, null);
                operation.LookAgainAt(time.GetUtcNow() + pace.AfterTrouble(step.Attempts, null));
                return await SetAside.SaveAsync(db, operation, step, broken, options.Value.SetAsideAfter, time.GetUtcNow()) ? operation.DueAt : null;
            }
        }
#pragma warning disable CA1031 // the database itself is in trouble; the lease runs out by itself
        catch (Exception away)
#pragma warning restore CA1031
        {
            LogNoBeat(away, claim.Operation.Value);
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {Operation} was taken over by another worker, or its rows were changed; claim {Epoch} wrote nothing")]
    private partial void LogLost(Guid operation, int epoch);

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Operation} broke and is tried again")]
    private partial void LogBroken(Exception exception, Guid operation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The claim of operation {Operation} could not be written; it runs out by itself")]
    private partial void LogNoBeat(Exception exception, Guid operation);
}
