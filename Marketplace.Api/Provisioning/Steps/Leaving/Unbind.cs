using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Takes away every access, the sign-in, and every data link at both ends. From here there is no way back.</summary>
internal sealed class Unbind(Pace pace) : IStepWork
{
    public StepKind Kind => StepKind.Unbind;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var cancellation = await work.CancellationAsync(ct);
        if (cancellation.DeletionBegunAt is null)
        {
            var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a cancellation is missing.");
            cancellation.BeginDeletion(tenant.Id, work.Now);
            await EndLinksAsync(work, ct);
            await SignIns.WantAsync(work.Db, work.Subscription.Id, SignInState.Gone, work.Now, ct);
            await work.UnbindAllAsync(tenant, ct);
            await work.SaveAsync(ct);
        }

        if (await work.OwedAsync(bindingsOnly: true, ct) is not { } owed)
        {
            step.Finish(work.Now);
            return Next.GoOn;
        }

        step.WaitFor(WaitingOn.Vendor);
        if (owed.TroubleCode is { } code)
        {
            step.Park(code, owed.TroubleWords);
        }

        return Next.In(pace.NextPoll(work.Now - step.StartedAt!.Value, null));
    }

    private static async Task EndLinksAsync(Work work, CancellationToken ct)
    {
        var id = work.Subscription.Id;
        foreach (var link in await work.Db.Links.Where(each => (each.Provider == id || each.Consumer == id) && each.EndedAt == null).ToListAsync(ct))
        {
            link.End(work.Now);
            work.Note(new LinkEnded(link.Id.Value, link.Provider.Value, link.Consumer.Value));
            var here = link.Id;
            var bound = await (
                from binding in work.Db.Bindings
                join tenant in work.Db.Tenants on binding.Tenant equals tenant.Id
                where binding.Link == here && binding.AbandonedAt == null && tenant.Subscription != id
                select new { binding, tenant }).ToListAsync(ct);
            foreach (var each in bound)
            {
                work.Abandon(each.binding, each.tenant, ProvisioningTroubles.Leaving, mayStillArrive: each.binding is { AcceptedAt: null, CreatedAt: null });
            }
        }
    }
}
