using System.Text.Json;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>Work that takes longer than a call (Polling Last Operation).</summary>
internal static class WorkRules
{
    private const int LongestOperation = 10_000;

    private static readonly Ask[] Making = [Ask.CreateProgress, Ask.BindProgress, Ask.UpdateProgress];

    private static readonly Ask[] Polls = [.. Making, Ask.UnbindProgress, Ask.DeleteProgress];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("osb.last-operation.status-200", visit => Rulings.All(
            visit.Of(Polls).Where(one => one.IsPlain), one => one.Status is 200 or 410, "200", one => Rulings.Text(one.Status!.Value))),
        new("osb.last-operation.not-gone", visit => Rulings.All(visit.Of(Making).Where(one => one.IsPlain), one => one.Status != 410, "200", _ => "410")),
        new("osb.last-operation.state", visit => Rulings.All(
            visit.Of(Polls).Where(one => one is { IsPlain: true, Status: 200, Body: not null }), one => one.State is "in progress" or "succeeded" or "failed",
            "state = in progress, succeeded, failed", one => $"state = {one.Body!["state"]?.ToJsonString() ?? "–"}")),
        new("osb.last-operation.ends", visit => visit.Of(Polls) switch
        {
            [] => Ruling.NotApplicable,
            [.., { State: "in progress" } last] when visit.RanOutOfPatience => Ruling.Fail("succeeded, failed", "in progress", last),
            _ => visit.RanOutOfPatience ? Ruling.NotApplicable : Ruling.Pass(),
        }),
        new("osb.last-operation.succeeds", visit => Rulings.All(
            visit.Of(Polls).Where(one => one.State is "succeeded" or "failed"), one => one.State == "succeeded", "succeeded", _ => "failed")),
        new("osb.operation.length", visit => Rulings.All(
            visit.All.Where(one => one is { IsPlain: true, Status: 202, Body: not null }),
            one => one.Body!["operation"] is null || (Rulings.IsKind(one.Body["operation"], JsonValueKind.String) && one.Operation!.Length <= LongestOperation),
            "operation = \"…\" (≤ 10,000)", one => one.Operation is { } word ? $"{word.Length} > 10,000" : $"operation = {one.Body!["operation"]!.GetValueKind()}")),
    ];
}
