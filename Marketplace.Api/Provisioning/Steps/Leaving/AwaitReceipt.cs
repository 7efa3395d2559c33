using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Deletes nothing before the town has its data and every promised day has passed.</summary>
internal sealed class AwaitReceipt : IStepWork
{
    public StepKind Kind => StepKind.AwaitReceipt;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var (cancellation, export) = (await work.CancellationAsync(ct), await work.VerifiedExportAsync(ct));
        var due = LeavingRule.DeletionBegins(cancellation, export?.VerifiedAt)
            ?? throw new InvalidOperationException("The deletion would begin before the data is here.");
        var isReceived = cancellation.ReceivedAt is not null || cancellation.WithoutExport is not null;
        if (due > work.Now)
        {
            step.WaitFor(isReceived ? WaitingOn.Day : WaitingOn.Town);
            return Next.In(due - work.Now);
        }

        if (!isReceived)
        {
            work.Note(new ReceiptLapsed(work.Subscription.Id.Value.ToString(), work.Operation.Id.Value));
        }

        step.Finish(work.Now);
        return Next.GoOn;
    }
}
