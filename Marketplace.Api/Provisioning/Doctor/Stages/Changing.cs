using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Changes the tenant: wrongly, by its context alone (suspension and back), and to another plan.</summary>
internal sealed class Changing : IStage
{
    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        if (examination is not { Visit.Choice: { } choice, Patient: { } patient })
        {
            return;
        }

        var nothing = new JsonObject { ["service_id"] = choice.ServiceId };
        await examination.AskAsync(Ask.UpdateUnknownPlan, Orders.Patch(patient, Copy(nothing).With("plan_id", Orders.UnknownId)), ct);
        await examination.AskAsync(Ask.UpdateNoService, Orders.Patch(patient, new JsonObject { ["context"] = Orders.Context() }), ct);
        await examination.AskAsync(Ask.UpdateUnknownInstance, Orders.Patch(patient with { Instance = Orders.NewId() }, Copy(nothing)), ct);
        if (choice.AllowsContextUpdates)
        {
            foreach (var state in (string[])["suspended", "active"])
            {
                var context = Orders.Context().With("subscription", new JsonObject { ["state"] = state, ["reason"] = "broker-check" });
                await SettleAsync(examination, Ask.UpdateContext, Copy(nothing).With("context", context), ct);
            }
        }

        if (choice is { IsPlanUpdateable: true, OtherPlanId: { } other })
        {
            var change = Copy(nothing).With("plan_id", other).With("context", Orders.Context())
                .With("previous_values", new JsonObject { ["plan_id"] = choice.PlanId });
            if (await SettleAsync(examination, Ask.Update, change, ct))
            {
                await examination.MoveAsync(other, ct);
                if (choice.AreInstancesRetrievable)
                {
                    await examination.AskAsync(Ask.FetchUpdated, Orders.Get(examination.Patient!), ct);
                }
            }
        }
    }

    private static JsonObject Copy(JsonObject body) => body.DeepClone().AsObject();

    private static async Task<bool> SettleAsync(Examination examination, Ask ask, JsonObject body, CancellationToken ct)
    {
        var answer = await examination.AskAsync(ask, Orders.Patch(examination.Patient!, body), ct);
        return answer.Status == 200
            || (answer.Status == 202 && await examination.FollowAsync(Ask.UpdateProgress, examination.Patient!, answer, ct) == "succeeded");
    }
}
