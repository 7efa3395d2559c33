using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>The one place for work that each subscription has.</summary>
internal sealed class Turn(Pace pace)
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    /// <returns>When to look again; <c>null</c> = the place is free.</returns>
    public async Task<Next?> WaitAsync(Work work, Step step, CancellationToken ct)
    {
        var (id, own) = (work.Subscription.Id, work.Operation.Id);
        if (!await work.Db.Operations.AnyAsync(
            one => one.Subscription == id && one.Id != own && one.SucceededAt == null && one.FailedAt == null && one.DormantUntil == null, ct))
        {
            return null;
        }

        step.Start(WaitingOn.OtherWork, work.Now);
        step.WaitFor(WaitingOn.OtherWork);
        var gap = pace.NextPoll(work.Now - step.StartedAt!.Value, null);
        return Next.In(gap < LongestLook ? gap : LongestLook);
    }
}
