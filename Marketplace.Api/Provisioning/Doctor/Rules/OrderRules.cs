namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>Provisioning, and fetching what was provisioned.</summary>
internal static class OrderRules
{
    public static IReadOnlyList<Rule> OfRefusals { get; } =
    [
        new("osb.provision.unknown-service-400", visit => Rulings.Status(visit[Ask.ProvisionUnknownService], 400)),
        new("osb.provision.unknown-plan-400", visit => Rulings.Status(visit[Ask.ProvisionUnknownPlan], 400)),
        new("osb.provision.missing-plan-400", visit => Rulings.Status(visit[Ask.ProvisionNoPlan], 400)),
        new("osb.provision.malformed-400", visit => Rulings.Status(visit[Ask.ProvisionMalformed], 400)),
    ];

    public static IReadOnlyList<Rule> OfCreating { get; } =
    [
        new("osb.provision.async-required", visit => Rulings.AtOnce(visit[Ask.ProvisionAtOnce])),
        new("marketplace.context-accepted", visit => visit[Ask.ProvisionBare] switch
        {
            { IsSuccess: true } => Ruling.Fail("201, 202", Rulings.Text(visit[Ask.Provision]!.Status!.Value), visit[Ask.Provision]!),
            null when Created(visit) is { IsSuccess: true } made => Ruling.Pass(made),
            _ => Ruling.NotApplicable,
        }),
        new("osb.provision.status", visit => visit[Ask.ProvisionBare] is { IsSuccess: true } bare ? Ruling.Pass(bare) : Rulings.Status(Created(visit), 201, 202)),
        new("osb.concurrency.error-code", visit => visit[Ask.BindWhileCreating] switch
        {
            { IsPlain: true, Status: 422, Body: not null } early => early.Error == "ConcurrencyError" ? Ruling.Pass(early)
                : Ruling.Fail("error = ConcurrencyError", $"error = {early.Error ?? "–"}", early),
            _ => Ruling.NotApplicable,
        }),
        new("marketplace.dashboard-url", visit => Rulings.All(
            visit.Of(Ask.ProvisionAtOnce, Ask.Provision, Ask.ProvisionBare, Ask.ProvisionSame).Where(one => one is { IsSuccess: true, Body: not null } && one.Body["dashboard_url"] is not null),
            IsDashboard, "dashboard_url = https://…", one => one.Body!["dashboard_url"]!.ToJsonString())),
        new("osb.provision.same-200", visit => Rulings.Status(visit[Ask.ProvisionSame], 200)),
        new("osb.provision.unknown-members", visit => visit[Ask.ProvisionSame]?.Status == 200 ? Rulings.Status(visit[Ask.ProvisionUnknownMember], 200) : Ruling.NotApplicable),
        new("osb.provision.conflict-409", visit => visit.Choice?.OtherPlanId is null
            ? Rulings.Status(visit[Ask.ProvisionDifferent], 409, 400)
            : Rulings.Status(visit[Ask.ProvisionDifferent], 409)),
        new("osb.provision.unknown-parameters", visit => Rulings.Status(visit[Ask.ProvisionUnknownParameter], 201, 202, 400, 422)),
    ];

    public static IReadOnlyList<Rule> OfReading { get; } =
    [
        new("osb.fetch.status-200", visit => Rulings.Status(visit[Ask.Fetch], 200)),
        new("osb.fetch.members", visit => visit is { Choice: { } choice } && visit[Ask.Fetch] is { Status: 200, Body: { } body } fetched
            ? Same(fetched, ("service_id", choice.ServiceId, Choice.Text(body, "service_id")), ("plan_id", choice.PlanId, Choice.Text(body, "plan_id")))
            : Ruling.NotApplicable),
        new("osb.fetch.unknown-404", visit => Rulings.Status(visit[Ask.FetchUnknown], 404)),
    ];

    private static Exchange? Created(Visit visit) => visit[Ask.Provision] ?? visit[Ask.ProvisionAtOnce];

    private static Ruling Same(Exchange fetched, params (string Member, string Ordered, string? Told)[] members)
    {
        var other = Array.Find(members, member => member.Told is not null && member.Told != member.Ordered);
        return other.Member is null ? Ruling.Pass(fetched) : Ruling.Fail($"{other.Member} = {other.Ordered}", $"{other.Member} = {other.Told}", fetched);
    }

    private static bool IsDashboard(Exchange answer) =>
        Choice.Text(answer.Body!, "dashboard_url") is { Length: <= 2_000 } text && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
