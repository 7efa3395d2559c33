using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Has the credentials of a link made anew: the giving end first, then the reading end is told, then the old ones are owed their unbinding.</summary>
internal sealed class RotateLink(JoinLink join) : IStepWork
{
    public StepKind Kind => StepKind.RotateLink;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var link = await work.Db.Links.SingleAsync(one => one.Id == step.Link, ct);
        var reader = await work.Db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == link.Consumer, ct);
        step.Start(WaitingOn.Vendor, work.Now);
        if (link.EndedAt is not null || reader.State != SubscriptionState.Active)
        {
            // Nothing flows, so that there is nothing to renew: it is bound anew when it flows again.
            await TakeBackNew.OfLinkAsync(work, link, ct);
            work.Finish(step);
            return Next.GoOn;
        }

        var (provider, consumer) = (await work.TenantOfAsync(link.Provider, ct), await work.TenantOfAsync(link.Consumer, ct));
        var old = new LinkBindings(
            await work.BindingAsync(provider!, BindingPurpose.LinkProvider, link.Id, ct), await work.BindingAsync(consumer!, BindingPurpose.LinkConsumer, link.Id, ct));
        var isFresh = link.State == LinkState.Paused;
        var next = await join.RunAsync(work, step, link, isFresh ? new LinkBindings(null, null) : old, ct);
        if (next.IsGoOn)
        {
            Adopt(work, link, provider!, consumer!, isFresh ? new LinkBindings(null, null) : old);
            work.Finish(step);
        }

        return next;
    }

    private static void Adopt(Work work, Link link, Tenant provider, Tenant consumer, LinkBindings old)
    {
        if (old.Reading is { } reading)
        {
            work.Abandon(reading, consumer, ProvisioningTroubles.Rotated, mayStillArrive: false);
        }

        if (old.Giving is { } giving)
        {
            work.Abandon(giving, provider, ProvisioningTroubles.Rotated, mayStillArrive: false);
        }

        if (link.State == LinkState.Paused)
        {
            link.Activate(work.Now);
            work.Note(LinkActivated.Of(link));
        }

        work.Note(new CredentialsRotated(work.Subscription.Id.Value, link.Id.Value));
    }
}
