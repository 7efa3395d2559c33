using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Looks once more that nothing of a suspended tenant was left open, or was opened by other work at the moment of the suspension.</summary>
internal sealed class CloseTenant : IStepWork
{
    public StepKind Kind => StepKind.CloseAccess;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        step.Start(WaitingOn.Marketplace, work.Now);
        await CloseAccess.RunAsync(work.Db, work.Subscription.Id, work.Now, ct);
        work.Finish(step);
        return Next.GoOn;
    }
}
