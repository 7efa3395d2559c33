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
        step.Start(WaitingOn.Vendor, work.Now);
        if (!await FlowsAsync(work, link, ct))
        {
            return await LeaveAsync(work, step, link, ct);
        }

        var (provider, consumer) = (await work.TenantOfAsync(link.Provider, ct), await work.TenantOfAsync(link.Consumer, ct));
        var old = new LinkBindings(
            await work.BindingAsync(provider!, BindingPurpose.LinkProvider, link.Id, ct), await work.BindingAsync(consumer!, BindingPurpose.LinkConsumer, link.Id, ct));
        var isFresh = link.State == LinkState.Paused;
        var next = await join.RunAsync(work, step, link, isFresh ? new LinkBindings(null, null) : old, ct);
        if (next.IsGoOn && !await FlowsAsync(work, link, ct))
        {
            // The reading end was suspended while the vendors were asked.
            await work.Db.Entry(link).ReloadAsync(ct);
            return await LeaveAsync(work, step, link, ct);
        }

        if (next.IsGoOn)
        {
            Adopt(work, link, provider!, consumer!, isFresh ? new LinkBindings(null, null) : old);
            work.Finish(step);
        }

        return next;
    }

    private static async Task<bool> FlowsAsync(Work work, Link link, CancellationToken ct)
    {
        var consumer = link.Consumer;
        return link.EndedAt is null && (await work.Db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == consumer, ct)).State == SubscriptionState.Active;
    }

    /// <summary>Nothing flows, so that there is nothing to renew: it is bound anew when it flows again.</summary>
    private static async Task<Next> LeaveAsync(Work work, Step step, Link link, CancellationToken ct)
    {
        await TakeBackNew.OfLinkAsync(work, link, ct);
        work.Finish(step);
        return Next.GoOn;
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
