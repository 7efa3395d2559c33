using Catalog.Provisioning;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Terms;
using Marketplace.Api.Provisioning.Exports;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Turns work back at the town's word: what is being set up is taken away, what was being left is open again.</summary>
internal sealed class TurnBack(TellContext tell)
{
    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        if (work.Operation.Kind is OperationKind.Rotate or OperationKind.Resume)
        {
            return Next.Fail(ProvisioningTroubles.StoppedBySuspension);
        }

        var cancellation = await work.CancellationAsync(ct);
        if (work.Operation.Kind == OperationKind.Subscribe)
        {
            cancellation.CloseUnopened(work.Now);
            return Next.Fail(ProvisioningTroubles.CancelledUnopened);
        }

        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a cancellation is missing.");
        if (cancellation.ReadOnlySince is not null && await OpenAgainAsync(work, step, cancellation, tenant, ct) is { } wait)
        {
            return Next.In(wait);
        }

        await ExportIntake.GiveBackAsync(work, tenant, ct);
        await work.DropUnverifiedAsync(ct);
        (await work.VerifiedExportAsync(ct))?.KeepUntil(work.Now);
        return Next.Fail(ProvisioningTroubles.CancellationWithdrawn);
    }

    /// <summary>Our ledger opens it at once; the vendor is told until it has heard.</summary>
    /// <returns>When to try again; <c>null</c> = it is done.</returns>
    private async Task<TimeSpan?> OpenAgainAsync(Work work, Step step, Cancellation cancellation, Tenant tenant, CancellationToken ct)
    {
        var subscription = work.Subscription;
        if (subscription.State == SubscriptionState.Ending)
        {
            subscription.Stay();
            subscription.AgreeEnd(cancellation.EarlierEnd);
            step.ForgetWork();
            await work.SaveAsync(ct);
        }

        var told = await tell.RunAsync(work, step, tenant, SubscriptionContext.Of(subscription), ct);
        if (told is { Wait: null, WasTold: false })
        {
            work.Note(new NoticeNotTaken(subscription.Id.Value.ToString(), "open", told.Words));
        }

        return told.Wait;
    }
}
