using LocalCloud.Bindings;
using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Instances;

internal sealed class ChangeInstance(IDbContextFactory<CloudDb> dbs, WriteTurn turn, CloudAddress address, TimeProvider time, IOptions<LocalCloudOptions> options)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, ChangeOrder order, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var instance = await db.Instances.OfCall(call).SingleOrDefaultAsync(ct);
        var now = time.GetUtcNow();
        if (instance is null || instance.Life.StateAt(now) == LifeState.Gone)
        {
            return BrokerAnswer.NotFound("There is no instance with this id.");
        }

        if (instance.Life.IsMovingAt(now) || await db.Bindings.AnyMovingAsync(call, now, ct))
        {
            return BrokerAnswer.Busy;
        }

        if (order.Check(instance, options.Value.Release) is { } refusal)
        {
            return refusal;
        }

        instance.Change(order, now);
        await db.KeepAsync(ct);
        return BrokerAnswer.Done(new InstanceReply(address.Of(instance.DashboardPath).AbsoluteUri));
    }
}
