using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Has the tenant deleted and waits for the proof. A vendor that does not delete is asked for ever, and a person is told.</summary>
internal sealed class Deprovision(Pace pace) : IStepWork
{
    /// <summary>So often it is the vendor's own affair; then a person has to speak with it.</summary>
    private const int Alarming = 3;

    public StepKind Kind => StepKind.Deprovision;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        if (await work.TenantAsync(ct) is { } tenant)
        {
            // A link of another subscription may have been bound meanwhile: it goes first.
            await work.UnbindAllAsync(tenant, ct);
            work.Abandon(tenant, ProvisioningTroubles.Leaving, mayStillArrive: false);
            await work.SaveAsync(ct);
        }

        if (await work.OwedAsync(bindingsOnly: false, ct) is not { } owed)
        {
            return await FinishAsync(work, step, ct);
        }

        step.WaitFor(WaitingOn.Vendor);
        if (owed is { TroubleCode: { } code, Attempts: var attempts })
        {
            step.Park(attempts >= Alarming ? ProvisioningTroubles.CancelFailed : code, owed.TroubleWords);
        }

        return Next.In(pace.NextPoll(work.Now - step.StartedAt!.Value, null));
    }

    private static async Task<Next> FinishAsync(Work work, Step step, CancellationToken ct)
    {
        if (await work.GivenUpAsync(ct) is { } given)
        {
            // Nobody proves that it is gone: the use has ended, and there is no certificate.
            return Next.Fail(ProvisioningTroubles.ErasureNotCertified, given.GivenUpFor);
        }

        var cancellation = await work.CancellationAsync(ct);
        var id = cancellation.Tenant!.Value;
        var paid = await work.Db.OwedCleanups.AsNoTracking().Where(each => each.Tenant == id && each.Binding == null)
            .OrderByDescending(each => each.OwedAt).FirstAsync(ct);
        cancellation.Erase(paid.Proof!, paid.DoneAt!.Value);
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
