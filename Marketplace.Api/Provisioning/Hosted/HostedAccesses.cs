using System.Text.Json.Nodes;
using Catalog.Provisioning.Hosted;
using VendorKit;
using VendorKit.Bindings;
using VendorKit.Edge;
using VendorKit.Instances;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>Accesses by hand. The kit binds within the call; a person cannot, so that both ways are asynchronous here.</summary>
internal sealed class HostedAccesses(HostedStore store, Turns turns)
{
    public async Task<BrokerAnswer> BindAsync(BrokerCall call, CancellationToken ct)
    {
        var (body, unreadable) = await call.ReadAsync(ct);
        if (unreadable is not null || call.BadId is not null)
        {
            return unreadable ?? call.BadId!;
        }

        var (service, plan) = (TextOf(body!, "service_id"), TextOf(body!, "plan_id"));
        if (string.IsNullOrEmpty(service) || string.IsNullOrEmpty(plan))
        {
            return BrokerAnswer.Invalid("Required and not to be empty: service_id, plan_id.");
        }

        using var turn = turns.TryTake(call.Instance);
        return turn is null ? BrokerAnswer.Busy : await store.FindAsync(call.Instance, ct) switch
        {
            { Work.IsPending: true } => BrokerAnswer.Busy,
            { IsMade: true } there when there.Offer == service && there.Plan == plan =>
                OrderReading.WrongObjects(body!) ?? await BindAsync(call, there, KitJson.Copy(body!["parameters"] as JsonObject), ct),
            { IsMade: true } => BrokerAnswer.Invalid("The service_id or plan_id is not that of the instance."),
            _ => BrokerAnswer.NotFound("There is no instance with this id."),
        };
    }

    public async Task<BrokerAnswer> UnbindAsync(BrokerCall call, CancellationToken ct)
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
        return there?.Find(call.Binding) is not { } binding ? BrokerAnswer.Gone
            : there.Offer != service ? BrokerAnswer.Invalid("The service_id is not that of the instance.")
            : there.Work.IsPending ? BrokerAnswer.Busy
            : OpenOf(call.Binding, HandTaskKind.Bind) is { } begun ? await WithdrawAsync(begun, ct)
            : !call.AcceptsIncomplete ? BrokerAnswer.AsyncRequired
            : OpenOf(call.Binding, HandTaskKind.Unbind) is { } asked ? BrokerAnswer.Accepted(asked.Operation)
            : await AskAsync(there, there, binding, HandTaskKind.Unbind, ct);
    }

    public async Task<BrokerAnswer> ReadAsync(BrokerCall call, CancellationToken ct) =>
        (await store.FindAsync(call.Instance, ct))?.Find(call.Binding) is { Credentials: not null } binding
            ? BrokerAnswer.Done(ReadBinding.Sheet(binding)) : BrokerAnswer.NotFound("There is no binding with this id.");

    public async Task<BrokerAnswer> ProgressAsync(BrokerCall call, CancellationToken ct)
    {
        await store.FindAsync(call.Instance, ct);
        var operation = call.Query("operation");
        var tasks = store.Tasks.Where(task => task.Binding == call.Binding).OrderByDescending(task => task.Id.Value).ToList();
        return (operation is null ? tasks.FirstOrDefault() : tasks.Find(task => task.Operation == operation)) switch
        {
            null when tasks.Count > 0 => BrokerAnswer.Invalid("There is no such operation."),
            null => BrokerAnswer.NotFound("There is no binding with this id."),
            { DoneAt: not null, Kind: HandTaskKind.Unbind } => BrokerAnswer.Gone,
            { DoneAt: not null } => BrokerAnswer.Done(new JsonObject { ["state"] = "succeeded" }),
            { RefusedAt: not null } refused => BrokerAnswer.Done(new JsonObject { ["state"] = "failed", ["description"] = refused.Words ?? HostedRecord.GivenUp }),
            var open => BrokerAnswer.InProgress(HostedRecord.Waiting(open)),
        };
    }

    private async Task<BrokerAnswer> BindAsync(BrokerCall call, InstanceRecord there, JsonObject parameters, CancellationToken ct)
    {
        if (there.Find(call.Binding) is { } known)
        {
            return !KitJson.Same(known.Parameters, parameters) ? BrokerAnswer.Conflict("A binding with this id exists with other attributes.")
                : OpenOf(call.Binding, HandTaskKind.Unbind) is not null ? BrokerAnswer.Busy
                : OpenOf(call.Binding, HandTaskKind.Bind) is not { } asked ? BrokerAnswer.Done(ReadBinding.Sheet(known))
                : call.AcceptsIncomplete ? BrokerAnswer.Accepted(asked.Operation) : BrokerAnswer.AsyncRequired;
        }

        // An id that a person has refused, or taken away, is not given to another access.
        if (store.Tasks.Any(task => task.Binding == call.Binding))
        {
            return BrokerAnswer.Conflict("A binding with this id existed before.");
        }

        var begun = new BindingRecord(call.Binding, parameters, null);
        return call.AcceptsIncomplete ? await AskAsync(there, there.With(begun), begun, HandTaskKind.Bind, ct) : BrokerAnswer.AsyncRequired;
    }

    private async Task<BrokerAnswer> AskAsync(InstanceRecord there, InstanceRecord next, BindingRecord binding, HandTaskKind kind, CancellationToken ct)
    {
        var operation = $"{(kind == HandTaskKind.Bind ? "bind" : "unbind")}-{Guid.CreateVersion7():N}";
        await store.SaveAsync(next, store.OrderOf(there, binding, kind, operation), ct);
        return BrokerAnswer.Accepted(operation);
    }

    /// <summary>An access that nobody has made yet is gone as soon as nobody wants it.</summary>
    private async Task<BrokerAnswer> WithdrawAsync(HandTask begun, CancellationToken ct)
    {
        await store.WithdrawAsync(begun, ct);
        return BrokerAnswer.Done();
    }

    private HandTask? OpenOf(string binding, HandTaskKind kind) => store.Tasks.FirstOrDefault(task => task.IsOpen && task.Kind == kind && task.Binding == binding);

    private static string? TextOf(JsonObject body, string member) =>
        body[member] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;
}
