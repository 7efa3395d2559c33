using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Wires one data link, whichever end this subscription takes: first the end that gives, then the end that reads.</summary>
/// <remarks>
/// The other subscription has to be open first; when it fails, this operation ends visibly and what it made is taken back.
/// Nothing can wait in a circle: an order links only to what was ordered before it or along with it, and never back.
/// </remarks>
internal sealed class WireLink(JoinLink join, Pace pace) : IStepWork
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    public StepKind Kind => StepKind.WireLink;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var link = await work.Db.Links.SingleAsync(one => one.Id == step.Link, ct);
        var other = await work.Db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == link.OtherEnd(work.Subscription.Id), ct);
        step.Start(WaitingOn.LinkedVendor, work.Now);
        return other.State switch
        {
            SubscriptionState.Active => await WireAsync(work, step, link, ct),
            _ when work.Operation.Kind == OperationKind.Resume => await LeavePausedAsync(work, step, link, ct),
            SubscriptionState.Provisioning or SubscriptionState.Suspended => await WaitForOtherAsync(work, step, link, ct),
            _ => Next.Fail(ProvisioningTroubles.LinkedSubscriptionFailed),
        };
    }

    /// <summary>The other end is not in use: it wires the link itself when it is again.</summary>
    private static async Task<Next> LeavePausedAsync(Work work, Step step, Link link, CancellationToken ct)
    {
        await TakeBackNew.OfLinkAsync(work, link, ct);
        work.Finish(step);
        return Next.GoOn;
    }

    private async Task<Next> WaitForOtherAsync(Work work, Step step, Link link, CancellationToken ct)
    {
        await TakeBackNew.OfLinkAsync(work, link, ct);
        step.WaitFor(WaitingOn.LinkedVendor);
        var gap = pace.NextPoll(work.Now - step.StartedAt!.Value, null);
        return Next.In(gap < LongestLook ? gap : LongestLook);
    }

    private async Task<Next> WireAsync(Work work, Step step, Link link, CancellationToken ct)
    {
        var next = await join.RunAsync(work, step, link, new LinkBindings(null, null), ct);
        if (next.IsGoOn)
        {
            link.Activate(work.Now);
            work.Note(LinkActivated.Of(link));
            work.Finish(step);
        }

        return next;
    }
}
