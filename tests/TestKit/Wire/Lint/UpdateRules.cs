using System.Text.Json.Nodes;

namespace TestKit.Wire.Lint;

/// <summary>What is said of a change, and what is not done after one that failed.</summary>
internal static class UpdateRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("update-plan-only-when-changed", watched => watched.Of(OsbAct.Update)
            .Where(one => (string?)one.Request.Json?["plan_id"] is { } plan && plan == PollRules.PlanBefore(watched, one))
            .Select(one => $"plan_id is stated and does not change ({one})")),
        new("update-previous-plan", watched => watched.Of(OsbAct.Update)
            .Where(one => (string?)(one.Request.Json?["previous_values"] as JsonObject)?["plan_id"] is { } stated && stated != PollRules.PlanBefore(watched, one))
            .Select(one => $"previous_values names another plan than the one before ({one})")),
        new("unusable-not-bound", watched => After(watched, "instance_usable", (failed, next) =>
            next.Call.Act == OsbAct.Bind && next.Call.Instance == failed.Call.Instance, "the instance was said to be unusable")) { NeedsMemory = true },
        new("unrepeatable-not-repeated", watched => After(watched, "update_repeatable", (failed, next) =>
            next.Call.Act == OsbAct.Update && next.Call.Instance == failed.Call.Instance
            && next.Request.Body.AsSpan().SequenceEqual(LastUpdate(watched, failed)?.Request.Body), "the update was said not to be repeatable", IsOtherNews)) { NeedsMemory = true },
        new("issuer-after-sign-in", watched => watched.Of(OsbAct.Update)
            .Where(one => one.Request.Json?["parameters"] is JsonObject told && told["issuer"] is not null && told["client_id"] is not null)
            .Where(one => !watched.Exchanges.TakeWhile(each => !ReferenceEquals(each, one)).Any(each => IsSignIn(each, one.Call.Instance)))
            .Select(one => $"an issuer is named before the vendor said where its people come back to ({one})")),
        new("update-not-deleted", watched => watched.Of(OsbAct.Update)
            .Where(one => one.Answer is null or { Status: >= 500 } && (one.Request.Json?["plan_id"] ?? one.Request.Json?["parameters"]) is not null)
            .SelectMany(doubt => watched.Exchanges.SkipWhile(one => !ReferenceEquals(one, doubt)).Skip(1)
                .Where(one => one.Call.Subject == doubt.Call.Subject && one.Call.Act is OsbAct.Delete or OsbAct.Update or OsbAct.Fetch).Take(1)
                .Where(next => next.Call.Act == OsbAct.Delete && next.Request.Header("X-Broker-API-Originating-Identity") is null))
            .Select(next => $"an update in doubt is no reason to delete ({next})")),
    ];

    private static bool IsSignIn(Exchange one, string instance) =>
        one.Call.Act == OsbAct.Bind && one.Call.Instance == instance && Outcomes.OfOrder(one) is Outcome.Stands or Outcome.Open
        && (string?)(one.Request.Json?["parameters"] as JsonObject)?["purpose"] == "sso";

    private static Exchange? LastUpdate(Watched watched, Exchange answer) =>
        watched.Exchanges.LastOrDefault(one => one.Call.Act == OsbAct.Update && one.Call.Instance == answer.Call.Instance && one.At <= answer.At);

    /// <summary>News of a subscription that is suspended, resumed and suspended again within a second is told in the same words, and is not the same news.</summary>
    private static bool IsOtherNews(Exchange told, Exchange next) =>
        told.Call.Act == OsbAct.Update && (told.Request.Json?["plan_id"] ?? told.Request.Json?["parameters"]) is null
        && next.Call.Act == OsbAct.Update && next.Call.Instance == told.Call.Instance && !next.Request.Body.AsSpan().SequenceEqual(told.Request.Body);

    /// <summary>From an answer that says no up to the next update that is done, that one included.</summary>
    private static IEnumerable<string> After(
        Watched watched, string member, Func<Exchange, Exchange, bool> forbidden, string said, Func<Exchange, Exchange, bool>? over = null)
    {
        foreach (var failed in watched.Exchanges.Where(one => one.Call.Act is OsbAct.Update or OsbAct.Poll && one.Answer?.Json?[member]?.ToJsonString() == "false"))
        {
            foreach (var next in watched.Exchanges.SkipWhile(one => !ReferenceEquals(one, failed)).Skip(1))
            {
                if (forbidden(failed, next))
                {
                    yield return $"{said} ({next})";
                }

                if (over?.Invoke(failed, next) == true || (next.Call.Act == OsbAct.Update && next.Call.Instance == failed.Call.Instance && next.Answer?.Status == 200))
                {
                    break;
                }
            }
        }
    }
}
