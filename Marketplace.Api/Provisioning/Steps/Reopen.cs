using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Hands a suspended tenant over again: from now on it is in use, and billed.</summary>
internal sealed class Reopen : IStepWork
{
    public StepKind Kind => StepKind.Reopen;

    public Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        step.Start(WaitingOn.Marketplace, work.Now);
        if (work.Subscription.Resume() is { IsDone: false, Fault: var refused })
        {
            throw new InvalidOperationException($"The subscription cannot be opened again: {refused.Code}.");
        }

        work.Note(new SubscriptionResumed(work.Subscription.Id.Value));
        work.Finish(step);
        return Task.FromResult(Next.GoOn);
    }
}
