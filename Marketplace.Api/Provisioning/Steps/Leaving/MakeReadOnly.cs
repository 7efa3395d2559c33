using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Terms;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Ends the use: from now on nothing is billed. The vendor is asked to let nobody write; it cannot stop the town by refusing.</summary>
internal sealed class MakeReadOnly(TellContext tell) : IStepWork
{
    public StepKind Kind => StepKind.MakeReadOnly;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var (cancellation, subscription) = (await work.CancellationAsync(ct), work.Subscription);
        if (cancellation.ReadOnlySince is null)
        {
            if (subscription.BeginEnding(work.Now) is { IsDone: false, Fault: var refused })
            {
                throw new InvalidOperationException($"The use cannot be ended: {refused.Code}.");
            }

            cancellation.StopWriting(work.Now);
            await work.SaveAsync(ct);
        }

        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a cancellation is missing.");
        var told = await tell.RunAsync(work, step, tenant, SubscriptionContext.Of(subscription), ct);
        if (told.Wait is { } wait)
        {
            return Next.In(wait);
        }

        var id = subscription.Id.Value.ToString();
        work.Note(new WritingStopped(id, told.WasTold));
        if (!told.WasTold)
        {
            work.Note(new NoticeNotTaken(id, "read-only", told.Words));
        }

        step.Finish(work.Now);
        return Next.GoOn;
    }
}
