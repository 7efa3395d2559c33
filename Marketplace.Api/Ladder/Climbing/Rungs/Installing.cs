using Catalog.Ladder;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 1: a sandbox tenant is made and fetched, and its page answers.</summary>
internal sealed class Installing : IRung
{
    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        if (ascent.Examination.Visit.Choice is not { } choice)
        {
            var asked = ascent.Examination.Visit[Ask.Catalog]!;
            var seen = asked.Status == 200 ? "–" : asked.Status is { } status ? Rulings.Text(status) : "no answer";
            await ascent.ConcludeAsync(LadderChecks.Created, Ruling.Fail($"GET /v2/catalog: 200, service {ascent.Order.Offering}", seen, asked), ct);
            await ascent.ConcludeAsync(LadderChecks.Page, Ruling.NotApplicable, ct);
            return;
        }

        var (tenant, answers) = await ascent.MakeTenantAsync(choice.ServiceId, choice.PlanId, records: true, ct);
        ascent.Examination.Patient = tenant;
        var fetched = tenant is not null && choice.AreInstancesRetrievable ? await ascent.Examination.AskAsync(Ask.Fetch, Orders.Get(tenant), ct) : null;
        await ascent.ConcludeAsync(LadderChecks.Created, Created(tenant, answers, fetched), ct);
        await ascent.ConcludeAsync(LadderChecks.Page, tenant is null ? Ruling.NotApplicable : await PageAsync(ascent, fetched, answers, ct), ct);
    }

    private static Ruling Created(MadeThing? tenant, IReadOnlyList<Exchange> answers, Exchange? fetched) =>
        tenant is null ? Ruling.Fail("201, 202 → succeeded", Said(answers[^1]), answers)
        : fetched is null ? Ruling.Pass(answers)
        : fetched.Status != 200 ? Ruling.Fail("200", Said(fetched), fetched)
        : fetched.Body is { } body && (Choice.Text(body, "service_id") ?? tenant.Service) == tenant.Service && (Choice.Text(body, "plan_id") ?? tenant.Plan) == tenant.Plan
            ? Ruling.Pass(fetched)
            : Ruling.Fail($"service_id = {tenant.Service}, plan_id = {tenant.Plan}", "other members", fetched);

    private static async Task<Ruling> PageAsync(Ascent ascent, Exchange? fetched, IReadOnlyList<Exchange> answers, CancellationToken ct)
    {
        var address = fetched?.Body is { } body && Choice.Text(body, "dashboard_url") is { } own ? own
            : answers.Select(answer => answer.Body is { } said ? Choice.Text(said, "dashboard_url") : null).FirstOrDefault(url => url is not null);
        if (address is null || !ascent.Addresses.IsFitToShow(address))
        {
            return Ruling.Fail("dashboard_url: https", address is null ? "no dashboard_url" : "an address that may not be called", fetched ?? answers[0]);
        }

        var page = await ascent.PageAsync(new Uri(address), isOpen: true, ct);
        ascent.Page = Ascent.Answers(page) ? new Uri(address) : null;
        return ascent.Page is null ? Ruling.Fail("200–399, 401", Said(page), page) : Ruling.Pass(page);
    }

    /// <summary>A status, the state of a work, or that nothing came.</summary>
    internal static string Said(Exchange answer) => answer.State ?? (answer.Status is { } status ? Rulings.Text(status) : "no answer");
}
