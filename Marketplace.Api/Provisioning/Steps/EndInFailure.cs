using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Steps.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Ends an operation that cannot succeed. Only a first creation takes back what it made or may have made: a failed change never deletes.</summary>
internal static class EndInFailure
{
    public static async Task RunAsync(Work work, Step step, Failure failure, CancellationToken ct)
    {
        var isFirst = work.Operation.Kind == OperationKind.Subscribe;
        step.GiveUp(isFirst ? failure.Code : TakeBackNew.CodeOf(failure.Code), failure.Words, work.Now);
        work.Operation.Fail(work.Now);
        if (!isFirst)
        {
            await TakeBackNew.RunAsync(work, ct);
            await EndLeaving.RunAsync(work, step, ct);
            work.Note(new OperationFailed(
                work.Subscription.Id.Value, work.Operation.Id.Value, work.Operation.Kind, step.Kind, step.TroubleCode!, step.TroubleWords));
            return;
        }

        work.Subscription.Fail(work.Now);
        await EndLinksAsync(work, ct);
        await TakeBackAsync(work, failure.Code, ct);
        work.Note(new ProvisioningFailed(
            work.Subscription.Id.Value, work.Operation.Id.Value, step.Kind, failure.Code, step.TroubleWords));
    }

    private static async Task EndLinksAsync(Work work, CancellationToken ct)
    {
        var ours = work.Operation.Links;
        foreach (var link in await work.Db.Links.Where(link => ours.Contains(link.Id)).ToListAsync(ct))
        {
            link.End(work.Now);
        }
    }

    /// <summary>Bindings of this tenant and of this operation's links, wherever they are; its sign-in; then the tenant.</summary>
    private static async Task TakeBackAsync(Work work, string reason, CancellationToken ct)
    {
        var own = await work.TenantAsync(ct);
        var ownId = own?.Id;
        List<LinkId?> links = [.. work.Operation.Links];
        var bindings = await work.Db.Bindings
            .Where(binding => binding.AbandonedAt == null && (binding.Tenant == ownId || links.Contains(binding.Link)))
            .ToListAsync(ct);
        List<TenantId> places = [.. bindings.Select(binding => binding.Tenant)];
        var tenants = await work.Db.Tenants.Where(tenant => places.Contains(tenant.Id)).ToDictionaryAsync(tenant => tenant.Id, ct);
        foreach (var binding in bindings)
        {
            var unanswered = binding is { AcceptedAt: null, CreatedAt: null };
            work.Abandon(binding, tenants[binding.Tenant], reason, mayStillArrive: unanswered);
        }

        await SignIns.WantAsync(work.Db, work.Subscription.Id, SignInState.Gone, work.Now, ct);
        if (own is not null)
        {
            work.Abandon(own, reason, mayStillArrive: own is { AcceptedAt: null, CreatedAt: null });
        }
    }
}
