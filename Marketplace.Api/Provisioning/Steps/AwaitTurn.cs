using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Lies still until the work that was begun before has ended, and then takes its place as the one operation of the subscription.</summary>
internal sealed class AwaitTurn(Turn turn) : IStepWork
{
    public StepKind Kind => StepKind.AwaitTurn;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        if (await turn.WaitAsync(work, step, ct) is { } wait)
        {
            return wait;
        }

        // Read anew: the work before may have ended since this was claimed, and the subscription with it.
        var id = work.Subscription.Id;
        if ((await work.Db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == id, ct)).State != SubscriptionState.Suspended)
        {
            return Next.Fail(ProvisioningTroubles.Overtaken);
        }

        work.Operation.WakeUp();
        work.Finish(step);
        return Next.GoOn;
    }
}
