using VendorKit.Edge;
using VendorKit.Instances;

namespace VendorKit.Bindings;

/// <summary>Delete a binding: the vendor makes its credentials worthless before the answer is sent.</summary>
internal sealed class Unbind(IInstanceStore store, Turns turns, ITenants tenants)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        if (call.Query("service_id") is not { } service || call.Query("plan_id") is null)
        {
            return BrokerAnswer.Invalid("The query must carry service_id and plan_id.");
        }

        using var turn = turns.TryTake(call.Instance);
        if (turn is null)
        {
            return BrokerAnswer.Busy;
        }

        var there = await store.FindAsync(call.Instance, ct);
        if (there?.Find(call.Binding) is not { } binding)
        {
            return BrokerAnswer.Gone;
        }

        if (there.Offer != service)
        {
            return BrokerAnswer.Invalid("The service_id is not that of the instance.");
        }

        if (there.Work.IsPending)
        {
            return BrokerAnswer.Busy;
        }

        await tenants.UnbindAsync(there.Tenant, binding.Access, ct);
        await store.SaveAsync(there.Without(call.Binding), ct);
        return BrokerAnswer.Done();
    }
}
