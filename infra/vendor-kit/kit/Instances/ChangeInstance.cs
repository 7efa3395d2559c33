using System.Text.Json.Nodes;
using VendorKit.Catalogs;
using VendorKit.Edge;

namespace VendorKit.Instances;

/// <summary>Update an instance: plan, parameters, or the context alone.</summary>
internal sealed class ChangeInstance(IInstanceStore store, OfferList offers, Turns turns, DoWork work, Workbench bench)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        var (body, unreadable) = await call.ReadAsync(ct);
        if (unreadable is not null || call.BadId is not null)
        {
            return unreadable ?? call.BadId!;
        }

        if (Text.Of(body, "service_id") is not { Length: > 0 } service)
        {
            return BrokerAnswer.Invalid("Required and not to be empty: service_id.");
        }

        using var turn = turns.TryTake(call.Instance);
        if (turn is null)
        {
            return BrokerAnswer.Busy;
        }

        return await store.FindAsync(call.Instance, ct) switch
        {
            null => BrokerAnswer.NotFound("There is no instance with this id."),
            { Work.IsPending: true } => BrokerAnswer.Busy,
            { IsMade: false } => BrokerAnswer.NotFound("There is no instance with this id: its creation failed."),
            var there when there.Offer != service => BrokerAnswer.Invalid("The service_id is not that of the instance."),
            var there => Refusal(body!, there) ?? await ChangeAsync(call, there, body!, ct),
        };
    }

    private BrokerAnswer? Refusal(JsonObject body, InstanceRecord there)
    {
        var offer = offers.Find(there.Offer);
        var plan = offer?.Find(Text.Of(body, "plan_id") ?? there.Plan);
        if (offer is null || plan is null)
        {
            return BrokerAnswer.Invalid("The plan_id is no plan of this service.");
        }

        return OrderReading.WrongObjects(body) ?? OrderReading.WrongVersion(body, plan)
            ?? (ParameterCheck.Of(offer, KitJson.Copy(body["parameters"] as JsonObject), isWhole: false) is { } wrong ? BrokerAnswer.Invalid(wrong) : null);
    }

    private async Task<BrokerAnswer> ChangeAsync(BrokerCall call, InstanceRecord there, JsonObject body, CancellationToken ct)
    {
        var isSlow = offers.Find(there.Offer)!.IsSlow;
        if (isSlow && !call.AcceptsIncomplete)
        {
            return BrokerAnswer.AsyncRequired;
        }

        var change = new Change(
            Text.Of(body, "plan_id") ?? there.Plan,
            body["context"] is JsonObject context ? KitJson.Copy(context) : there.Context,
            Merged(there.Parameters, body["parameters"] as JsonObject))
        {
            MaintenanceVersion = OrderReading.Version(body),
        };
        var begun = there with { Work = Work.New(WorkKind.Change, change) };
        await store.SaveAsync(begun, ct);
        if (isSlow)
        {
            bench.Add(begun.Id);
            return BrokerAnswer.Accepted(begun.Work.Operation);
        }

        var ended = (await work.RunAsync(begun, CancellationToken.None))!;
        return ended.Work.State == WorkState.Succeeded ? BrokerAnswer.Done(ReadInstance.Dashboard(ended))
            : ended.Work.IsRefusal ? BrokerAnswer.Invalid(ended.Work.Words!)
            : BrokerAnswer.Failed;
    }

    /// <summary>What a change does not name stays as it is.</summary>
    private static JsonObject Merged(JsonObject before, JsonObject? stated)
    {
        var merged = KitJson.Copy(before);
        foreach (var (name, value) in stated ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }
}
