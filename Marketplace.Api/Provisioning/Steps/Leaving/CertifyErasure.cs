using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Ends the subscription and certifies the erasure: one fact in the log that nobody can alter, in the transaction that ends it.</summary>
internal sealed class CertifyErasure : IStepWork
{
    public StepKind Kind => StepKind.CertifyErasure;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var (cancellation, export, subscription) = (await work.CancellationAsync(ct), await work.VerifiedExportAsync(ct), work.Subscription);
        if (subscription.End(work.Now) is { IsDone: false, Fault: var refused })
        {
            throw new InvalidOperationException($"The subscription cannot be ended: {refused.Code}.");
        }

        export?.KeepUntil(work.Now.AddDays(LeavingRule.KeptDays));
        step.Finish(work.Now);
        work.Operation.Succeed(work.Now);
        work.Note(new TenantErased(
            subscription.Id.Value.ToString(), work.Operation.Id.Value, subscription.Vendor, subscription.Offering, subscription.Plan, cancellation.Tenant!.Value.Value,
            cancellation.DeletionBegunAt!.Value, cancellation.ErasedAt!.Value, cancellation.Proof!, export?.Rows, export?.Bytes, export?.Sha256, cancellation.ReceivedAt,
            cancellation.WithoutExport));
        return Next.GoOn;
    }
}
