using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning.Hosted;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;
using VendorKit;
using VendorKit.Edge;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>The kit's records of one vendor in the database, for the length of one call. What a person said of a task is read into the record; what is begun becomes a task.</summary>
internal sealed class HostedStore(string vendor, IDbContextFactory<MarketplaceDb> dbs, SecretBox secrets, TimeProvider time) : IInstanceStore
{
    private int? seen;

    /// <summary>All tasks of the instance that was read last.</summary>
    public IReadOnlyList<HandTask> Tasks { get; private set; } = [];

    public async Task<InstanceRecord?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.HostedInstances.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == vendor && one.Id == id, ct);
        Tasks = await db.HandTasks.AsNoTracking().Where(task => task.Vendor == vendor && task.Instance == id).ToListAsync(ct);
        seen = kept?.Version;
        return kept is null ? null : new HostedRecord(Tasks, secrets).Read(JsonSerializer.Deserialize<InstanceRecord>(kept.Record, KitJson.Options)!);
    }

    public Task<IReadOnlyList<InstanceRecord>> ListAsync(CancellationToken ct) => throw new NotSupportedException("Nothing is taken up at a start: people go on by themselves.");

    public Task SaveAsync(InstanceRecord instance, CancellationToken ct) =>
        SaveAsync(instance, instance.Work.IsPending && Tasks.All(task => task.Operation != instance.Work.Operation) ? OrderOf(instance) : null, ct);

    /// <param name="order">What a person is asked to do; <c>null</c> = nothing new.</param>
    public async Task SaveAsync(InstanceRecord instance, HandOrder? order, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.HostedInstances.SingleOrDefaultAsync(one => one.Vendor == vendor && one.Id == instance.Id, ct);
        if (kept?.Version != seen)
        {
            throw new StaleRecordException();
        }

        var record = JsonSerializer.Serialize(HostedRecord.WithoutSecrets(instance), KitJson.Options);
        if (kept is null)
        {
            db.HostedInstances.Add(new HostedInstance(vendor, instance.Id, record));
        }
        else
        {
            kept.Replace(record);
        }

        var saved = order is null ? await db.SaveProgressAsync(ct) : await AskAsync(db, order, ct);
        if (!saved.IsDone)
        {
            throw new StaleRecordException();
        }
    }

    /// <summary>Nobody waits for this any more; a person who has not begun need not.</summary>
    public async Task WithdrawAsync(HandTask task, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.HandTasks.SingleOrDefaultAsync(one => one.Id == task.Id && one.DoneAt == null && one.RefusedAt == null, ct) is not { } open)
        {
            throw new StaleRecordException();
        }

        open.Withdraw(time.GetUtcNow());
        var fact = new HandTaskWithdrawn(open.Id.Value, vendor, open.Kind, open.Offering) { Municipality = open.Municipality };
        if (!(await db.SaveAsync(Actor.Platform, fact, ct)).IsDone)
        {
            throw new StaleRecordException();
        }
    }

    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.HostedInstances.Where(one => one.Vendor == vendor && one.Id == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>An access that is to be made or taken away.</summary>
    public HandOrder OrderOf(InstanceRecord instance, BindingRecord binding, HandTaskKind kind, string operation) =>
        OrderOf(instance, instance.Context, instance.Plan, binding.Parameters, kind, operation) with { Binding = binding.Id, Purpose = binding.Access.Purpose };

    private async Task<Outcome> AskAsync(MarketplaceDb db, HandOrder order, CancellationToken ct)
    {
        var task = new HandTask(order, time.GetUtcNow());
        // What could not be made needs nobody to remove it.
        var isMoot = order.Kind == HandTaskKind.Delete && Tasks.Any(one => one is { Kind: HandTaskKind.Create, RefusedAt: not null }) && !Tasks.Any(one => one is { Kind: HandTaskKind.Create, DoneAt: not null });
        if (isMoot)
        {
            task.Finish(null, null, Actor.Platform, time.GetUtcNow());
        }

        db.HandTasks.Add(task);
        return isMoot ? await db.SaveProgressAsync(ct)
            : await db.SaveAsync(Actor.Platform, new HandTaskAsked(task.Id.Value, vendor, task.Kind, task.Offering, task.DueOn) { Municipality = task.Municipality }, ct);
    }

    private HandOrder OrderOf(InstanceRecord instance)
    {
        var (work, change) = (instance.Work, instance.Work.Change);
        var kind = work.Kind switch { WorkKind.Create => HandTaskKind.Create, WorkKind.Change => HandTaskKind.Change, _ => HandTaskKind.Delete };
        return OrderOf(instance, change?.Context ?? instance.Context, change?.Plan ?? instance.Plan, change?.Parameters ?? instance.Parameters, kind, work.Operation) with { IsSuspended = change?.IsSuspended ?? false };
    }

    private HandOrder OrderOf(InstanceRecord instance, JsonObject context, string plan, JsonObject parameters, HandTaskKind kind, string operation)
    {
        var tenant = instance.Tenant with { Context = context };
        MunicipalityCode? town = MunicipalityCode.TryParse(tenant.MunicipalityCode, null, out var code) ? code : null;
        return new HandOrder(
            vendor, instance.Id, null, operation, kind, instance.Offer, plan, town, tenant.MunicipalityName, parameters.ToJsonString(KitJson.Options), null, IsSuspended: false);
    }
}
