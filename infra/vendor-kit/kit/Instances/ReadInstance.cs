using System.Text.Json.Nodes;
using VendorKit.Edge;

namespace VendorKit.Instances;

/// <summary>Fetch an instance, and how far the work on it is.</summary>
internal sealed class ReadInstance(IInstanceStore store)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct) => await store.FindAsync(call.Instance, ct) switch
    {
        { Work: { IsPending: true, Kind: not WorkKind.Create } } => BrokerAnswer.Busy,
        { IsMade: true } there => BrokerAnswer.Done(Sheet(there)),
        _ => BrokerAnswer.NotFound("There is no instance with this id, or it is still being created."),
    };

    /// <summary>The work of deleting removes the record: its operation alone tells "gone" from "never was".</summary>
    public async Task<BrokerAnswer> ProgressAsync(BrokerCall call, CancellationToken ct)
    {
        var operation = call.Query("operation");
        return await store.FindAsync(call.Instance, ct) switch
        {
            null when operation?.StartsWith(Work.Verb(WorkKind.Delete), StringComparison.Ordinal) == true => BrokerAnswer.Gone,
            null => BrokerAnswer.NotFound("There is no instance with this id."),
            var there when operation is not null && operation != there.Work.Operation => BrokerAnswer.Invalid("There is no such operation."),
            var there => Progress(there.Work),
        };
    }

    public static JsonObject Dashboard(InstanceRecord instance) =>
        instance.Address is { } address ? new JsonObject { ["dashboard_url"] = address.AbsoluteUri } : [];

    private static BrokerAnswer Progress(Work work) => work.State switch
    {
        WorkState.Pending => BrokerAnswer.InProgress(work.Words),
        WorkState.Succeeded => BrokerAnswer.Done(new JsonObject { ["state"] = "succeeded" }),
        _ => BrokerAnswer.Done(new JsonObject { ["state"] = "failed", ["description"] = work.Words }),
    };

    private static JsonObject Sheet(InstanceRecord instance)
    {
        var sheet = Dashboard(instance);
        sheet["service_id"] = instance.Offer;
        sheet["plan_id"] = instance.Plan;
        sheet["parameters"] = KitJson.Copy(instance.Parameters);
        if (instance.MaintenanceVersion is { } version)
        {
            sheet["maintenance_info"] = new JsonObject { ["version"] = version };
        }

        return sheet;
    }
}
