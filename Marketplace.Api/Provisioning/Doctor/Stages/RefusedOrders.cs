using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Orders that no broker may take.</summary>
internal sealed class RefusedOrders : IStage
{
    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        if (examination.Visit.Choice is not { } choice)
        {
            return;
        }

        await TryAsync(Ask.ProvisionUnknownService, Orders.Provision(Orders.UnknownId, choice.PlanId));
        await TryAsync(Ask.ProvisionUnknownPlan, Orders.Provision(choice.ServiceId, Orders.UnknownId));
        await TryAsync(Ask.ProvisionNoPlan, Orders.Provision(choice.ServiceId, choice.PlanId).Without("plan_id"));
        var torn = New(choice);
        await examination.MakeAsync(Ask.ProvisionMalformed, torn, Orders.Put(torn, []) with { Body = """{"service_id":""" }, ct);

        async Task TryAsync(Ask ask, JsonObject body)
        {
            var thing = New(choice);
            await examination.MakeAsync(ask, thing, Orders.Put(thing, body), ct);
        }
    }

    private static MadeThing New(Choice choice) => new(Orders.NewId(), choice.ServiceId, choice.PlanId);
}
