using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Makes the tenant of the examination, and orders it again in several ways.</summary>
internal sealed class Creating : IStage
{
    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        if (examination.Visit.Choice is not { } choice)
        {
            return;
        }

        var thing = new MadeThing(Orders.NewId(), choice.ServiceId, choice.PlanId);
        var body = Orders.Provision(choice.ServiceId, choice.PlanId);
        var answer = await examination.MakeAsync(Ask.ProvisionAtOnce, thing, Orders.Put(thing, body, incomplete: false), ct);
        if (!answer.IsSuccess)
        {
            answer = await examination.MakeAsync(Ask.Provision, thing, Orders.Put(thing, body), ct);
        }

        if (answer.Status is >= 400 and < 500)
        {
            (thing, body) = (thing with { Instance = Orders.NewId() }, Orders.Provision(choice.ServiceId, choice.PlanId, Orders.BareContext()));
            answer = await examination.MakeAsync(Ask.ProvisionBare, thing, Orders.Put(thing, body), ct);
        }

        if (answer.IsSuccess && await SettleAsync(examination, choice, thing, answer, ct))
        {
            examination.Patient = thing;
            await OrderAgainAsync(examination, choice, thing, body, ct);
        }
    }

    private static async Task<bool> SettleAsync(Examination examination, Choice choice, MadeThing thing, Exchange answer, CancellationToken ct)
    {
        if (answer.Status != 202)
        {
            return true;
        }

        if (choice.IsBindable)
        {
            var early = thing with { Binding = Orders.NewId() };
            await examination.MakeAsync(Ask.BindWhileCreating, early, Orders.Put(early, Orders.Bind(choice.ServiceId, choice.PlanId)), ct);
        }

        return await examination.FollowAsync(Ask.CreateProgress, thing, answer, ct) == "succeeded";
    }

    private static async Task OrderAgainAsync(Examination examination, Choice choice, MadeThing thing, JsonObject body, CancellationToken ct)
    {
        await examination.AskAsync(Ask.ProvisionSame, Orders.Put(thing, body), ct);
        await examination.AskAsync(
            Ask.ProvisionUnknownMember, Orders.Put(thing, body.DeepClone().AsObject().With("x_broker_check", "unknown")), ct);
        var different = choice.OtherPlanId is { } other
            ? body.DeepClone().AsObject().With("plan_id", other)
            : body.DeepClone().AsObject().With("parameters", new JsonObject { ["x_broker_check"] = "different" });
        await examination.AskAsync(Ask.ProvisionDifferent, Orders.Put(thing, different), ct);
        var spare = thing with { Instance = Orders.NewId() };
        var unknown = body.DeepClone().AsObject().With("parameters", new JsonObject { ["x_broker_check"] = "unknown" });
        await examination.MakeAsync(Ask.ProvisionUnknownParameter, spare, Orders.Put(spare, unknown), ct);
    }
}
