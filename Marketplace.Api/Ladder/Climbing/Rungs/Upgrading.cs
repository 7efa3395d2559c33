using System.Text.Json.Nodes;
using Catalog.Ladder;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 3: the tenant changes to another plan, or to the maintenance version of its own, and its records stay.</summary>
internal sealed class Upgrading : IRung
{
    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        if (ascent is not { Sandbox: { } tenant, Examination.Visit.Choice: { } choice })
        {
            await ascent.ConcludeAsync(LadderChecks.Change, Ruling.NotApplicable, ct);
            await ascent.ConcludeAsync(LadderChecks.Kept, Ruling.NotApplicable, ct);
            return;
        }

        var before = choice.IsBindable ? await ascent.ExportAsync(tenant, ct) : TakenExport.None;
        if (before.Binding is { } binding)
        {
            await ascent.RemoveAsync(binding, ct);
        }

        var plan = choice.IsPlanUpdateable ? choice.OtherPlanId ?? tenant.Plan : tenant.Plan;
        var question = Orders.Patch(tenant, SandboxOrders.Change(tenant, plan, Maintenance(choice, plan)));
        var (isDone, answer) = await Configuring.ChangeAsync(ascent, tenant, Ask.Update, question, ct);
        await ascent.ConcludeAsync(LadderChecks.Change, isDone ? Ruling.Pass(answer) : Ruling.Fail("200, 202 → succeeded", Installing.Said(answer), answer), ct);
        if (isDone)
        {
            await ascent.Examination.MoveAsync(plan, ct);
        }

        await ascent.ConcludeAsync(LadderChecks.Kept, isDone ? await KeptAsync(ascent, choice, before, ct) : Ruling.NotApplicable, ct);
    }

    private static async Task<Ruling> KeptAsync(Ascent ascent, Choice choice, TakenExport before, CancellationToken ct)
    {
        var tenant = ascent.Sandbox!;
        if (choice.AreInstancesRetrievable)
        {
            var fetched = await ascent.Examination.AskAsync(Ask.FetchUpdated, Orders.Get(tenant), ct);
            if (fetched.Status != 200 || fetched.Body is not { } body || (Choice.Text(body, "plan_id") ?? tenant.Plan) != tenant.Plan)
            {
                return Ruling.Fail($"200, plan_id = {tenant.Plan}", Installing.Said(fetched), fetched);
            }
        }

        if (ascent.Page is { } address && await ascent.PageAsync(address, isOpen: true, ct) is var page && !Ascent.Answers(page))
        {
            return Ruling.Fail("200–399, 401", Installing.Said(page), page);
        }

        ascent.Export = choice.IsBindable ? await ascent.ExportAsync(tenant, ct) : TakenExport.None;
        // Without an export before there is nothing to hold against; level 4 then says why.
        return !before.IsWhole ? Ruling.Pass()
            : !ascent.Export.IsWhole ? Ruling.Fail("the records from before", Installing.Said(ascent.Export.Answer ?? ascent.Export.Order!), ascent.Export.Answer ?? ascent.Export.Order!)
            : before.File!.FirstDifference(ascent.Export.File!) is { } row ? Ruling.Fail("the records from before", row, before.Answer!, ascent.Export.Answer!)
            : Ruling.Pass();
    }

    private static string? Maintenance(Choice choice, string plan) => (choice.Service["plans"] as JsonArray ?? [])
        .OfType<JsonObject>().Where(one => Choice.Text(one, "id") == plan)
        .Select(one => one["maintenance_info"] is JsonObject info ? Choice.Text(info, "version") : null).FirstOrDefault();
}
