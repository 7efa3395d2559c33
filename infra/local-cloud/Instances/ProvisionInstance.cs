using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Records;
using LocalCloud.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Instances;

internal sealed partial class ProvisionInstance(
    IDbContextFactory<CloudDb> dbs,
    WriteTurn turn,
    CloudAddress address,
    TimeProvider time,
    IOptions<LocalCloudOptions> options,
    ILogger<ProvisionInstance> log)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, ProvisionOrder order, CancellationToken ct)
    {
        if (call.BadId is { } badId)
        {
            return badId;
        }

        if (!call.AcceptsIncomplete)
        {
            return BrokerAnswer.AsyncRequired;
        }

        if (order.Check(call.Vendor, options.Value.Release) is { } refusal)
        {
            return refusal;
        }

        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var instance = await db.Instances.OfCall(call).SingleOrDefaultAsync(ct);
        var now = time.GetUtcNow();
        if (instance is not null && instance.Life.StateAt(now) != LifeState.Gone)
        {
            return Existing(instance, order, now);
        }

        return await CreateAsync(db, call, order, instance, ct);
    }

    private BrokerAnswer Existing(Instance instance, ProvisionOrder order, DateTimeOffset now) => instance.Life.StateAt(now) switch
    {
        LifeState.Ending => BrokerAnswer.Busy,
        _ when !instance.Answers(order) => BrokerAnswer.Conflict("An instance with this id exists with different attributes."),
        LifeState.Beginning => BrokerAnswer.Accepted(instance.Life.BeginOperation, address.Of(instance.DashboardPath)),
        _ => BrokerAnswer.Done(new InstanceReply(address.Of(instance.DashboardPath).AbsoluteUri)),
    };

    /// <summary>The id of an ended instance may be used again; the new instance has a new tenant and none of the old records.</summary>
    private async Task<BrokerAnswer> CreateAsync(
        CloudDb db, BrokerCall call, ProvisionOrder order, Instance? ended, CancellationToken ct)
    {
        if (ended is not null)
        {
            db.Remove(ended);
            await db.KeepAsync(ct);
        }

        var instance = Instance.Create(call.Vendor, call.Instance, order, time.GetUtcNow(), options.Value);
        db.Add(instance);
        if (OrderContext.Read(order.Context) is { WantsRecords: true })
        {
            db.AddRange(SampleRecords.Of(instance));
        }

        await db.KeepAsync(ct);
        LogAccepted(call.Vendor.Id, instance.ServiceId, instance.Number);
        return BrokerAnswer.Accepted(instance.Life.BeginOperation, address.Of(instance.DashboardPath));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Vendor}: instance {Number} of {Offer} accepted")]
    private partial void LogAccepted(string vendor, string offer, long number);
}
