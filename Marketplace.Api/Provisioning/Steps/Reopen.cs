using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Hands a suspended tenant over again: from now on it is in use, and billed.</summary>
internal sealed class Reopen : IStepWork
{
    public StepKind Kind => StepKind.Reopen;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        step.Start(WaitingOn.Marketplace, work.Now);
        if (await MissedLinkAsync(work, ct) is { } missed)
        {
            missed.DoAgain();
            return Next.GoOn;
        }

        if (!work.Subscription.Resume().IsDone)
        {
            // It is left, or it has ended or been opened meanwhile: there is nothing that this could open, however often it is tried.
            return Next.Fail(ProvisioningTroubles.NothingToReopen);
        }

        work.Note(new SubscriptionResumed(work.Subscription.Id.Value));
        work.Finish(step);
        return Next.GoOn;
    }

    /// <summary>A link that was left alone because its other end was suspended, and that is open again since.</summary>
    /// <remarks>The other ends are saved along: of two that are opened at the same moment one sees the other.</remarks>
    private static async Task<Step?> MissedLinkAsync(Work work, CancellationToken ct)
    {
        List<LinkId> left = [.. work.Operation.Links];
        foreach (var link in await work.Db.Links.Where(one => left.Contains(one.Id) && one.PausedAt != null && one.EndedAt == null).ToListAsync(ct))
        {
            var id = link.OtherEnd(work.Subscription.Id);
            var other = await work.Db.Subscriptions.SingleAsync(one => one.Id == id, ct);
            if (other.State == SubscriptionState.Active)
            {
                return work.Operation.Steps.Find(one => one.Link == link.Id);
            }

            work.Db.Entry(other).Property(one => one.Version).IsModified = true;
        }

        return null;
    }
}
