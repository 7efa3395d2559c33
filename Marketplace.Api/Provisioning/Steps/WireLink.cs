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
        step.Start(WaitingOn.LinkedVendor, work.Now);
        if (await OtherStateAsync(work, link, ct) is var before && before != SubscriptionState.Active)
        {
            return await ApartAsync(work, step, link, before, ct);
        }

        var next = await join.RunAsync(work, step, link, new LinkBindings(null, null), ct);
        if (!next.IsGoOn)
        {
            return next;
        }

        // Vendors take their time: the other end may be suspended by now. What happens after this look shows in the link's version.
        if (await OtherStateAsync(work, link, ct) is var after && after != SubscriptionState.Active)
        {
            return await ApartAsync(work, step, link, after, ct);
        }

        link.Activate(work.Now);
        work.Note(LinkActivated.Of(link));
        work.Finish(step);
        return next;
    }

    private static async Task<SubscriptionState> OtherStateAsync(Work work, Link link, CancellationToken ct)
    {
        var other = link.OtherEnd(work.Subscription.Id);
        return (await work.Db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == other, ct)).State;
    }

    private Task<Next> ApartAsync(Work work, Step step, Link link, SubscriptionState other, CancellationToken ct) => other switch
    {
        _ when work.Operation.Kind == OperationKind.Resume => LeavePausedAsync(work, step, link, ct),
        SubscriptionState.Provisioning or SubscriptionState.Suspended => WaitForOtherAsync(work, step, link, ct),
        _ => Task.FromResult(Next.Fail(ProvisioningTroubles.LinkedSubscriptionFailed)),
    };

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
}
