using System.Text.Json.Nodes;
using VendorKit.Edge;
using VendorKit.Instances;

namespace VendorKit.Bindings;

/// <summary>Create a binding: always at once, 201, or 200 with the same credentials when it is there already.</summary>
internal sealed class BindInstance(IInstanceStore store, Turns turns, ITenants tenants)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        var (body, unreadable) = await call.ReadAsync(ct);
        if (unreadable is not null || call.BadId is not null)
        {
            return unreadable ?? call.BadId!;
        }

        if (string.IsNullOrEmpty(Text.Of(body, "service_id")) || string.IsNullOrEmpty(Text.Of(body, "plan_id")))
        {
            return BrokerAnswer.Invalid("Required and not to be empty: service_id, plan_id.");
        }

        using var turn = turns.TryTake(call.Instance);
        if (turn is null)
        {
            return BrokerAnswer.Busy;
        }

        return await store.FindAsync(call.Instance, ct) switch
        {
            { Work.IsPending: true } => BrokerAnswer.Busy,
            { IsMade: true } there when there.Offer == Text.Of(body, "service_id") && there.Plan == Text.Of(body, "plan_id") =>
                OrderReading.WrongObjects(body!) ?? WrongPredecessor(there, body!) ?? await BindAsync(there, call.Binding, KitJson.Copy(body!["parameters"] as JsonObject), ct),
            { IsMade: true } => BrokerAnswer.Invalid("The service_id or plan_id is not that of the instance."),
            _ => BrokerAnswer.NotFound("There is no instance with this id."),
        };
    }

    /// <summary>Rotation: the old binding goes on until it is unbound.</summary>
    private static BrokerAnswer? WrongPredecessor(InstanceRecord there, JsonObject body) =>
        Text.Of(body, "predecessor_binding_id") is { Length: > 0 } before && there.Find(before) is not { Credentials: not null }
            ? BrokerAnswer.Invalid("The predecessor_binding_id is not a binding of this instance.")
            : null;

    private async Task<BrokerAnswer> BindAsync(InstanceRecord there, string id, JsonObject parameters, CancellationToken ct)
    {
        if (there.Find(id) is { } known && (known.Credentials is not null || !KitJson.Same(known.Parameters, parameters)))
        {
            return KitJson.Same(known.Parameters, parameters)
                ? BrokerAnswer.Done(ReadBinding.Sheet(known))
                : BrokerAnswer.Conflict("A binding with this id exists with other attributes.");
        }

        // Kept before the vendor is asked: whatever happens then, an unbind reaches the vendor.
        var begun = new BindingRecord(id, parameters, null);
        await store.SaveAsync(there.With(begun), ct);
        var answer = await tenants.BindAsync(there.Tenant, begun.Access, ct);
        if (answer.Refusal is { } why)
        {
            await store.SaveAsync(there.Without(id), ct);
            return BrokerAnswer.Invalid(why);
        }

        var made = begun with { Credentials = answer.Credentials, RenewBefore = answer.RenewBefore };
        await store.SaveAsync(there.With(made), ct);
        return BrokerAnswer.Created(ReadBinding.Sheet(made));
    }
}
