using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Bindings;

/// <summary>Severs a binding: its secret stops working before the answer is sent, even where the vendor takes its time.</summary>
internal sealed partial class Unbind(
    IDbContextFactory<CloudDb> dbs, WriteTurn turn, TimeProvider time, IOptions<LocalCloudOptions> options, ILogger<Unbind> log)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        if (call.ServiceId is null || call.PlanId is null)
        {
            return BrokerAnswer.Invalid("The query must carry service_id and plan_id.");
        }

        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var binding = await db.Bindings.OfCall(call).SingleOrDefaultAsync(ct);
        return binding?.Life.StateAt(time.GetUtcNow()) switch
        {
            null or LifeState.Gone => BrokerAnswer.Gone,
            _ when call.Vendor.BindsAsynchronously && !call.AcceptsIncomplete => BrokerAnswer.AsyncRequired,
            _ when call.Vendor.Find(call.ServiceId) is null => BrokerAnswer.Invalid("The service_id is not in the catalog of this broker."),
            LifeState.Ending => BrokerAnswer.Accepted(binding.Life.EndOperation!),
            LifeState.Beginning => BrokerAnswer.Busy,
            _ => await SeverAsync(db, call, binding, ct),
        };
    }

    private async Task<BrokerAnswer> SeverAsync(CloudDb db, BrokerCall call, Binding binding, CancellationToken ct)
    {
        var duration = call.Vendor.BindsAsynchronously ? options.Value.BindingTime : TimeSpan.Zero;
        var operation = binding.Sever(time.GetUtcNow(), duration);
        await db.KeepAsync(ct);
        LogSevered(call.Vendor.Id, binding.Number, binding.Purpose);
        return call.Vendor.BindsAsynchronously ? BrokerAnswer.Accepted(operation) : BrokerAnswer.Done();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Vendor}: binding {Number} for {Purpose} severed")]
    private partial void LogSevered(string vendor, long number, BindingPurpose purpose);
}
