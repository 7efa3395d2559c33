using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Lies still until the last day of use is over, and then takes its place as the one operation of the subscription.</summary>
internal sealed class AwaitLastDay(Turn turn) : IStepWork
{
    public StepKind Kind => StepKind.AwaitLastDay;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var cancellation = await work.CancellationAsync(ct);
        if (cancellation.LastDay is { } last && LeavingRule.WorkBegins(last) - work.Now is var left && left > TimeSpan.Zero)
        {
            step.WaitFor(WaitingOn.Day);
            return Next.In(left);
        }

        if (await turn.WaitAsync(work, step, ct) is { } wait)
        {
            return wait;
        }

        work.Operation.WakeUp();
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
