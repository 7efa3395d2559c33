using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>Binding and unbinding.</summary>
internal static class BindRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("osb.bind.unknown-instance", visit => Rulings.Status(visit[Ask.BindUnknownInstance], 400, 404, 410)),
        new("osb.bind.missing-plan-400", visit => Rulings.Status(visit[Ask.BindNoPlan], 400)),
        new("osb.bind.async-required", visit => Rulings.AtOnce(visit[Ask.BindAtOnce])),
        new("osb.bind.status", visit => Rulings.Status(visit[Ask.Bind] ?? visit[Ask.BindAtOnce], 201, 202)),
        new("osb.bind.credentials", visit => Rulings.All(
            visit.Of(Ask.BindAtOnce, Ask.Bind, Ask.BindSame, Ask.FetchBinding).Where(one => one is { IsPlain: true, Status: 200 or 201, Body: not null }),
            one => one.Body!["credentials"] is JsonObject, "credentials = { … }", one => $"credentials = {one.Body!["credentials"]?.GetValueKind().ToString() ?? "–"}")),
        new("osb.bind.same-200", visit => Rulings.Status(visit[Ask.BindSame], 200)),
        new("osb.bind.conflict-409", visit => Rulings.Status(visit[Ask.BindDifferent], 409, 400)),
        new("osb.fetch.binding-200", visit => Rulings.Status(visit[Ask.FetchBinding], 200)),
        new("osb.fetch.unknown-binding-404", visit => Rulings.Status(visit[Ask.FetchUnknownBinding], 404)),
        new("osb.unbind.missing-ids-400", visit => Rulings.Status(visit[Ask.UnbindNoIds], 400)),
        new("osb.unbind.status", visit => Rulings.Status(visit[Ask.Unbind], 200, 202)),
        new("osb.unbind.again-410", visit => Rulings.Status(visit[Ask.UnbindAgain], 410)),
        new("osb.unbind.gone", visit => Rulings.Status(visit[Ask.FetchUnbound], 404, 410)),
    ];
}
