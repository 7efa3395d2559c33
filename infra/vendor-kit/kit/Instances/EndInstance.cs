using VendorKit.Edge;

namespace VendorKit.Instances;

/// <summary>Delete an instance (Deprovisioning); what was bound is unbound first.</summary>
internal sealed class EndInstance(IInstanceStore store, OfferList offers, Turns turns, DoWork work, Workbench bench)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        if (call.Query("service_id") is not { } service || call.Query("plan_id") is not { } plan)
        {
            return BrokerAnswer.Invalid("The query must carry service_id and plan_id.");
        }

        using var turn = turns.TryTake(call.Instance);
        if (turn is null)
        {
            return BrokerAnswer.Busy;
        }

        return await store.FindAsync(call.Instance, ct) switch
        {
            null => BrokerAnswer.Gone,
            var there when there.Offer != service || there.Plan != plan => BrokerAnswer.Invalid("The service_id or plan_id is not that of the instance."),
            { Work: { IsPending: true, Kind: WorkKind.Delete } pending } =>
                call.AcceptsIncomplete ? BrokerAnswer.Accepted(pending.Operation) : BrokerAnswer.Busy,
            { Work.IsPending: true } => BrokerAnswer.Busy,
            var there when offers.Find(service) is { IsSlow: true } && !call.AcceptsIncomplete => BrokerAnswer.AsyncRequired,
            var there => await EndAsync(there, ct),
        };
    }

    private async Task<BrokerAnswer> EndAsync(InstanceRecord there, CancellationToken ct)
    {
        var begun = there with { Work = Work.New(WorkKind.Delete) };
        await store.SaveAsync(begun, ct);
        if (offers.Find(there.Offer) is { IsSlow: true })
        {
            bench.Add(begun.Id);
            return BrokerAnswer.Accepted(begun.Work.Operation);
        }

        return await work.RunAsync(begun, CancellationToken.None) is null ? BrokerAnswer.Done() : BrokerAnswer.Failed;
    }
}
