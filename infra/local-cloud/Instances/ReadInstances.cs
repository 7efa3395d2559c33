using System.Text.Json.Nodes;
using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Storage;
using LocalCloud.Vendors;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Instances;

internal sealed record InstanceReply(string DashboardUrl);

internal sealed record InstanceSheet(string ServiceId, string PlanId, string DashboardUrl, JsonObject Parameters, MaintenanceReply MaintenanceInfo);

internal sealed record InstanceListReply(IReadOnlyList<InstanceRow> ServiceInstances);

internal sealed record InstanceRow(
    string ServiceInstanceId, string ServiceId, string PlanId, string State, string MunicipalityCode);

internal sealed class ReadInstances(IDbContextFactory<CloudDb> dbs, CloudAddress address, TimeProvider time)
{
    public async Task<BrokerAnswer> OneAsync(BrokerCall call, CancellationToken ct)
    {
        var instance = await FindAsync(call, ct);
        return instance?.Life.StateAt(time.GetUtcNow()) switch
        {
            LifeState.Ready => BrokerAnswer.Done(new InstanceSheet(
                instance.ServiceId,
                instance.PlanId,
                address.Of(instance.DashboardPath).AbsoluteUri,
                BrokerJson.Parse(instance.Parameters),
                new MaintenanceReply(instance.Release))),
            LifeState.Ending => BrokerAnswer.Busy,
            _ => BrokerAnswer.NotFound("There is no instance with this id, or it is still being created."),
        };
    }

    public async Task<BrokerAnswer> ProgressAsync(BrokerCall call, CancellationToken ct) =>
        Progress.Of((await FindAsync(call, ct))?.Life, call.Operation, time.GetUtcNow());

    /// <summary>Not part of the Open Service Broker API: the list a platform compares with its own ledger.</summary>
    public async Task<BrokerAnswer> ListAsync(BrokerCall call, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var instances = await db.Instances.AsNoTracking()
            .Where(i => i.Vendor == call.Vendor.Id).OrderBy(i => i.Number).ToListAsync(ct);
        return BrokerAnswer.Done(new InstanceListReply(
        [
            .. instances.Where(i => i.Life.StateAt(now) != LifeState.Gone).Select(i => new InstanceRow(
                i.Id.Value, i.ServiceId, i.PlanId, Word(i.Life.StateAt(now)), i.MunicipalityCode)),
        ]));
    }

    private async Task<Instance?> FindAsync(BrokerCall call, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Instances.AsNoTracking().OfCall(call).SingleOrDefaultAsync(ct);
    }

    private static string Word(LifeState state) => state switch
    {
        LifeState.Beginning => "creating",
        LifeState.Ending => "deleting",
        _ => "ready",
    };
}
