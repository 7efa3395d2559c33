using System.Collections.Frozen;
using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Steps;
using Marketplace.Api.Provisioning.Steps.Leaving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Works on one claimed operation, step by step, until it ends or somebody else has to move.</summary>
internal sealed partial class RunOperation(
    IDbContextFactory<MarketplaceDb> dbs, SaveTogether together, IEnumerable<IStepWork> steps, TurnBack turnBack, IOptions<ProvisioningOptions> options,
    TimeProvider time, ILogger<RunOperation> log)
{
    private readonly FrozenDictionary<StepKind, IStepWork> works = steps.ToFrozenDictionary(one => one.Kind);

    /// <returns>When it is to be looked at again; <c>null</c> = it has ended.</returns>
    public async Task<DateTimeOffset?> RunAsync(TakenUp taken, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var work = Work.On(taken, db, together, options.Value.LateArrival, time);
        using var turn = OperationSpans.Turn(work.Operation);
        while (work.Operation is { State: OperationState.InProgress, Current: { } step })
        {
            if (step.StartedAt is null)
            {
                step.Start(WaitingOn.Marketplace, work.Now);
            }

            using var span = OperationSpans.Step(step);
            var next = work.Operation.StopAskedAt is null ? await works[step.Kind].RunAsync(work, step, ct) : await turnBack.RunAsync(work, step, ct);
            span.Ends(step, next);
            if (next.Failure is { } failure)
            {
                await EndInFailure.RunAsync(work, step, failure, ct);
            }
            else
            {
                Hold(work, step, next);
            }

            if (!next.IsGoOn || work.Operation.Current is not { } after || !works[after.Kind].SavesFirst)
            {
                await work.SaveAsync(ct);
            }

            LogHowItWent(taken.Claim, step, work.Operation);
            if (next.Delay is not null || next.Doubt is not null)
            {
                return work.Operation.DueAt;
            }
        }

        return null;
    }

    private static void Hold(Work work, Step step, Next next)
    {
        if (next.Doubt is { } doubt)
        {
            SetAside.ForAPerson(work, step, doubt);
        }
        else if (next.Delay is { } delay)
        {
            work.Operation.LookAgainAt(work.Now + delay);
        }
    }

    private void LogHowItWent(Claim claim, Step step, Operation operation)
    {
        if (step.TroubleCode is { } trouble)
        {
            LogTrouble(claim.Operation.Value, step.Kind, claim.Vendor, trouble, step.Attempts, operation.State);
        }
        else if (step.DoneAt is not null)
        {
            LogDone(claim.Operation.Value, step.Kind, operation.State);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Operation {Operation}: {Step} done, operation {State}")]
    private partial void LogDone(Guid operation, StepKind step, OperationState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {Operation}: {Step} of an order for {Vendor} met {Trouble}, attempt {Attempts}, operation {State}")]
    private partial void LogTrouble(Guid operation, StepKind step, string vendor, string trouble, int attempts, OperationState state);
}
