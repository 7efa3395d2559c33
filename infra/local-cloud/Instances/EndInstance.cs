using LocalCloud.Bindings;
using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Instances;

/// <summary>Ends an instance: access stops, its links are severed and its records are erased at once; the rest takes its time.</summary>
internal sealed partial class EndInstance(
    IDbContextFactory<CloudDb> dbs,
    WriteTurn turn,
    TimeProvider time,
    IOptions<LocalCloudOptions> options,
    ILogger<EndInstance> log)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        if (call.ServiceId is null || call.PlanId is null)
        {
            return BrokerAnswer.Invalid("The query must carry service_id and plan_id.");
        }

        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var instance = await db.Instances.OfCall(call).SingleOrDefaultAsync(ct);
        var now = time.GetUtcNow();
        return instance?.Life.StateAt(now) switch
        {
            null or LifeState.Gone => BrokerAnswer.Gone,
            _ when !call.AcceptsIncomplete => BrokerAnswer.AsyncRequired,
            _ when instance.ServiceId != call.ServiceId || instance.PlanId != call.PlanId =>
                BrokerAnswer.Invalid("The service_id or plan_id is not that of the instance."),
            LifeState.Ending => BrokerAnswer.Accepted(instance.Life.EndOperation!),
            LifeState.Beginning => BrokerAnswer.Busy,
            _ when await db.Bindings.AnyMovingAsync(call, now, ct) => BrokerAnswer.Busy,
            _ => await EndAsync(db, instance, now, ct),
        };
    }

    private async Task<BrokerAnswer> EndAsync(CloudDb db, Instance instance, DateTimeOffset now, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await EraseAsync(db, instance.Tenant, ct);
        foreach (var binding in await db.Bindings.Where(b => b.Tenant == instance.Tenant).ToListAsync(ct))
        {
            binding.Sever(now, TimeSpan.Zero);
        }

        var operation = instance.Life.End(now, options.Value.ProvisioningTime);
        await db.KeepAsync(ct);
        await whole.CommitAsync(ct);
        LogEnded(instance.Vendor, instance.ServiceId, instance.Number);
        return BrokerAnswer.Accepted(operation);
    }

    private static async Task EraseAsync(CloudDb db, TenantId tenant, CancellationToken ct)
    {
        await db.Vaccinations.Where(r => r.Tenant == tenant).ExecuteDeleteAsync(ct);
        await db.Checkups.Where(r => r.Tenant == tenant).ExecuteDeleteAsync(ct);
        await db.IssuedForms.Where(r => r.Tenant == tenant).ExecuteDeleteAsync(ct);
        await db.Accounts.Where(a => a.Tenant == tenant).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Vendor}: instance {Number} of {Offer} is being ended")]
    private partial void LogEnded(string vendor, string offer, long number);
}
