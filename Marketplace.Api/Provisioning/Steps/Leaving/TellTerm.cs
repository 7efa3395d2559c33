using Catalog.Provisioning;
using Catalog.Subscriptions.Terms;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Tells the vendor of a renewed term. The term is renewed whether it listens or not.</summary>
internal sealed class TellTerm(TellContext tell) : IStepWork
{
    public StepKind Kind => StepKind.TellTerm;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a renewed subscription is missing.");
        var told = await tell.RunAsync(work, step, tenant, SubscriptionContext.Of(work.Subscription), ct);
        if (told.Wait is { } wait)
        {
            return Next.In(wait);
        }

        if (!told.WasTold)
        {
            work.Note(new NoticeNotTaken(work.Subscription.Id.Value.ToString(), "renewed", told.Words));
        }

        step.Finish(work.Now);
        work.Operation.Succeed(work.Now);
        return Next.GoOn;
    }
}
