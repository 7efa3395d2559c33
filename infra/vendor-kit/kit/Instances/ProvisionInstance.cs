using VendorKit.Edge;

namespace VendorKit.Instances;

/// <summary>Create an instance (Provisioning): 201, 202, or 200 when it is there already, 409 when something else is.</summary>
internal sealed class ProvisionInstance(IInstanceStore store, OfferList offers, Turns turns, DoWork work, Workbench bench)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct)
    {
        var (body, unreadable) = await call.ReadAsync(ct);
        if ((unreadable ?? call.BadId ?? OrderReading.Refusal(body!, offers)) is { } refusal)
        {
            return refusal;
        }

        var wanted = OrderReading.Instance(call.Instance, body!);
        if (offers.Find(wanted.Offer)!.IsSlow && !call.AcceptsIncomplete)
        {
            return BrokerAnswer.AsyncRequired;
        }

        using var turn = turns.TryTake(call.Instance);
        if (turn is null)
        {
            return BrokerAnswer.Busy;
        }

        return await store.FindAsync(call.Instance, ct) is { } there && (there.IsMade || there.Work.IsPending || !IsSame(there, wanted))
            ? Existing(call, there, wanted)
            : await CreateAsync(wanted, ct);
    }

    private static BrokerAnswer Existing(BrokerCall call, InstanceRecord there, InstanceRecord wanted) => there.Work switch
    {
        { Kind: WorkKind.Delete, IsPending: true } => BrokerAnswer.Busy,
        _ when !IsSame(there, wanted) => BrokerAnswer.Conflict("An instance with this id exists with other attributes."),
        { Kind: WorkKind.Create, IsPending: true } pending => call.AcceptsIncomplete ? BrokerAnswer.Accepted(pending.Operation) : BrokerAnswer.Busy,
        _ => BrokerAnswer.Done(ReadInstance.Dashboard(there)),
    };

    /// <summary>The context is no part of it: a town that changed its name repeats the same order.</summary>
    private static bool IsSame(InstanceRecord there, InstanceRecord wanted) =>
        (there.Offer, there.Plan, there.Organization, there.Space) == (wanted.Offer, wanted.Plan, wanted.Organization, wanted.Space)
        && KitJson.Same(there.Parameters, wanted.Parameters);

    private async Task<BrokerAnswer> CreateAsync(InstanceRecord wanted, CancellationToken ct)
    {
        await store.SaveAsync(wanted, ct);
        if (offers.Find(wanted.Offer)!.IsSlow)
        {
            bench.Add(wanted.Id);
            return BrokerAnswer.Accepted(wanted.Work.Operation);
        }

        // A platform that hangs up does not stop what was begun.
        var made = (await work.RunAsync(wanted, CancellationToken.None))!;
        if (made.Work.State == WorkState.Succeeded)
        {
            return BrokerAnswer.Created(ReadInstance.Dashboard(made));
        }

        if (made.Work.IsRefusal)
        {
            await store.RemoveAsync(wanted.Id, CancellationToken.None);
            return BrokerAnswer.Invalid(made.Work.Words!);
        }

        return BrokerAnswer.Failed;
    }
}
