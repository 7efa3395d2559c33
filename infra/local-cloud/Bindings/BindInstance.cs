using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Records;
using LocalCloud.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Bindings;

internal sealed partial class BindInstance(
    IDbContextFactory<CloudDb> dbs,
    WriteTurn turn,
    BindingRules rules,
    ImportRecords import,
    CloudAddress address,
    TimeProvider time,
    IOptions<LocalCloudOptions> options,
    ILogger<BindInstance> log)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, BindOrder order, CancellationToken ct)
    {
        if (call.BadId is { } badId)
        {
            return badId;
        }

        if (string.IsNullOrEmpty(order.ServiceId) || string.IsNullOrEmpty(order.PlanId))
        {
            return BrokerAnswer.Invalid("Required and not to be empty: service_id, plan_id.");
        }

        if (call.Vendor.BindsAsynchronously && !call.AcceptsIncomplete)
        {
            return BrokerAnswer.AsyncRequired;
        }

        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var instance = await db.Instances.AsNoTracking().OfCall(call).SingleOrDefaultAsync(ct);
        return instance?.Life.StateAt(time.GetUtcNow()) switch
        {
            null or LifeState.Gone => BrokerAnswer.NotFound("There is no instance with this id."),
            LifeState.Beginning or LifeState.Ending => BrokerAnswer.Busy,
            _ when instance.ServiceId != order.ServiceId || instance.PlanId != order.PlanId =>
                BrokerAnswer.Invalid("The service_id or plan_id is not that of the instance."),
            _ => await BindAsync(db, call, instance, order, ct),
        };
    }

    private async Task<BrokerAnswer> BindAsync(
        CloudDb db, BrokerCall call, Instance instance, BindOrder order, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var binding = await db.Bindings.OfCall(call).SingleOrDefaultAsync(ct);
        if (binding is not null && binding.Life.StateAt(now) != LifeState.Gone)
        {
            return Existing(binding, order, now);
        }

        var (wish, refusal) = await WishAsync(db, call, instance, order, ct);
        if (wish is null)
        {
            return BrokerAnswer.Invalid(refusal!);
        }

        if (binding is not null)
        {
            db.Remove(binding);
            await db.KeepAsync(ct);
        }

        var duration = call.Vendor.BindsAsynchronously ? options.Value.BindingTime : TimeSpan.Zero;
        binding = Binding.Create(instance, call.Binding, order, wish, Lifetime.Begin(now, duration));
        db.Add(binding);
        await db.KeepAsync(ct);
        LogBound(call.Vendor.Id, instance.Number, wish.Purpose);
        return call.Vendor.BindsAsynchronously
            ? BrokerAnswer.Accepted(binding.Life.BeginOperation)
            : BrokerAnswer.Created(BindingReply.Of(binding, address, options.Value));
    }

    /// <summary>What is to be bound, with the file of an export; or the sentence that says why not.</summary>
    private async Task<(BindingWish? Wish, string? Refusal)> WishAsync(CloudDb db, BrokerCall call, Instance instance, BindOrder order, CancellationToken ct)
    {
        if (order.PredecessorBindingId is { Length: > 0 } before && !await IsInForceAsync(db, call, before, time.GetUtcNow(), ct))
        {
            return (null, "The predecessor_binding_id is not a binding of this instance that is in force.");
        }

        var (wish, refusal) = rules.Read(instance, order);
        return wish switch
        {
            null => (null, refusal),
            { Purpose: BindingPurpose.Export } => (wish with { File = await TenantRecords.ExportAsync(db, instance, ct) }, null),
            { Announced: not null } when await import.RunAsync(db, instance, wish, ct) is { } wrong => (null, wrong),
            _ => (wish, null),
        };
    }

    private static async Task<bool> IsInForceAsync(CloudDb db, BrokerCall call, string binding, DateTimeOffset now, CancellationToken ct) =>
        await db.Bindings.AsNoTracking().OfCall(call with { Binding = new BindingId(binding) }).SingleOrDefaultAsync(ct) is { } there && there.Life.IsReadyAt(now);

    private BrokerAnswer Existing(Binding binding, BindOrder order, DateTimeOffset now) => binding.Life.StateAt(now) switch
    {
        LifeState.Ending => BrokerAnswer.Busy,
        _ when binding.Order != order.Canonical() => BrokerAnswer.Conflict("A binding with this id exists with different attributes."),
        LifeState.Beginning => BrokerAnswer.Accepted(binding.Life.BeginOperation),
        _ => BrokerAnswer.Done(BindingReply.Of(binding, address, options.Value)),
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Vendor}: instance {Number} bound for {Purpose}")]
    private partial void LogBound(string vendor, long number, BindingPurpose purpose);
}
