namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>Updating and deprovisioning.</summary>
internal static class ChangeRules
{
    public static IReadOnlyList<Rule> OfChanging { get; } =
    [
        new("osb.update.unknown-plan", visit => Rulings.Status(visit[Ask.UpdateUnknownPlan], 400, 422)),
        new("osb.update.missing-service-400", visit => Rulings.Status(visit[Ask.UpdateNoService], 400)),
        new("osb.update.unknown-instance", visit => Rulings.Status(visit[Ask.UpdateUnknownInstance], 400, 404, 410, 422)),
        new("marketplace.context-update", visit => Rulings.All(
            visit.Of(Ask.UpdateContext).Where(one => one.IsPlain), one => one.Status is 200 or 202, "200, 202", one => Rulings.Text(one.Status!.Value))),
        new("osb.update.status", visit => Rulings.Status(visit[Ask.Update], 200, 202)),
        new("osb.update.visible", visit => visit is { Choice.OtherPlanId: { } plan } && visit[Ask.FetchUpdated] is { Status: 200, Body: { } body } fetched
            ? Choice.Text(body, "plan_id") is { } told && told != plan ? Ruling.Fail($"plan_id = {plan}", $"plan_id = {told}", fetched) : Ruling.Pass(fetched)
            : Ruling.NotApplicable),
    ];

    public static IReadOnlyList<Rule> OfEnding { get; } =
    [
        new("osb.deprovision.missing-ids-400", visit => Rulings.Status(visit[Ask.DeprovisionNoIds], 400)),
        new("osb.deprovision.async-required", visit => Rulings.AtOnce(visit[Ask.DeprovisionAtOnce])),
        new("osb.deprovision.status", visit => Rulings.Status(visit[Ask.Deprovision] ?? visit[Ask.DeprovisionAtOnce], 200, 202)),
        new("osb.deprovision.again-410", visit => Rulings.Status(visit[Ask.DeprovisionAgain], 410)),
        new("osb.deprovision.gone", visit => Rulings.Status(visit[Ask.FetchDeleted], 404, 410)),
    ];
}
