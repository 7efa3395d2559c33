namespace Marketplace.Api.Tests.Doctor;

internal static partial class Breaks
{
    private static IEnumerable<Break> Changes =>
    [
        Break.Faked("osb.update.unknown-plan", call => call.Is("PATCH", binding: false) && call.Text("plan_id")?.StartsWith("broker-check", StringComparison.Ordinal) == true, Fine),
        Break.Faked("osb.update.missing-service-400", call => call.Is("PATCH", binding: false) && call.Body?.ContainsKey("service_id") == false, Fine),
        Break.Changed("osb.update.unknown-instance", (call, said) => call.Is("PATCH", binding: false) && said.Status == 404, _ => Said.Error(500)),
        Break.Faked("marketplace.context-update", call => call.Is("PATCH", binding: false) && call.Body?["context"]?["subscription"] is not null, Said.Error(400)),
        Break.Faked("osb.update.status", call => call.Is("PATCH", binding: false) && call.Text("plan_id") == "example-health-large", Said.Error(500)),
        Break.Changed("osb.update.visible", (call, said) => call.Is("GET", binding: false) && call.Again == 1 && said.Status == 200, _ => new Said(200, """{"plan_id":"example-health-small"}""")),
        Break.Faked("osb.deprovision.missing-ids-400", call => call.Is("DELETE", binding: false) && !call.HasIds, Fine),
        Break.Changed("osb.deprovision.async-required", (call, said) => call.Is("DELETE", binding: false) && said.Status == 422 && !call.MayWait, _ => Said.Error(422), slow: true),
        Break.Faked("osb.deprovision.status", call => call.Is("DELETE", binding: false) && call.Again is 1 or 2, Said.Error(500)),
        Break.Changed("osb.deprovision.again-410", (call, said) => call.Is("DELETE", binding: false) && said.Status == 410, _ => Fine),
        Break.Changed("osb.deprovision.gone", (call, said) => call.Is("GET", binding: false) && call.Again == 2 && said.Status == 404, _ => Fine),
    ];

    private static IEnumerable<Break> Works =>
    [
        Break.Faked("osb.last-operation.status-200", IsFirstPoll, Said.Error(500), slow: true),
        Break.Faked("osb.last-operation.not-gone", IsFirstPoll, new Said(410, "{}"), slow: true),
        Break.Faked("osb.last-operation.state", IsFirstPoll, new Said(200, """{"state":"working"}"""), slow: true),
        Break.Faked("osb.last-operation.ends", call => call.IsPoll && call.Query["operation"].ToString().StartsWith("create", StringComparison.Ordinal), new Said(200, """{"state":"in progress"}"""), slow: true),
        Break.Faked("osb.last-operation.succeeds", IsFirstPoll, new Said(200, """{"state":"failed"}"""), slow: true),
        Break.Changed("osb.operation.length", (call, said) => call.Is("PUT", binding: false) && said.Status == 202 && call.Again == 1, said => said with { Body = """{"operation":5}""" }, slow: true),
    ];

    private static IEnumerable<Break> Wires =>
    [
        Break.Changed("osb.retry-after.form", (_, said) => said.Status == 202, said => said with { Header = ("Retry-After", "soon") }, slow: true),
        Break.Changed("osb.http.answered", IsStranger, _ => new Said(0, string.Empty)),
        Break.Changed("osb.http.no-redirect", IsStranger, _ => new Said(302, "{}") { Header = ("Location", "https://example.com/") }),
        Break.Changed("osb.http.body-size", IsFirstFetch, _ => new Said(200, $$"""{"long":"{{new string('x', 2 * 1024 * 1024)}}"}""")),
        Break.Changed("osb.http.content-type", IsFirstFetch, said => said with { ContentType = "text/plain" }),
        Break.Changed("osb.http.json-object", (call, said) => call.Is("DELETE", binding: true) && said.Status == 200, said => said with { Body = "[]" }),
        Break.Changed("osb.errors.object", IsConflict, _ => new Said(409, "no") { ContentType = "text/plain" }),
        Break.Changed("osb.errors.no-secrets", IsConflict, _ => new Said(409, $$"""{"description":"{{KitBroker.Password}} is the password"}""")),
        Break.Changed("osb.http.request-identity", IsConflict, said => said with { EchoesIdentity = false }),
        new("marketplace.cleaned-up", IsSlow: false, KeepsOne, null),
    ];

    private static bool IsFirstPoll(Call call) => call.IsPoll && call.Broker.Polls == 1;

    /// <summary>A fetch of what was never made.</summary>
    private static bool IsStranger(Call call, Said said) => call.Is("GET", binding: false) && said.Status == 404 && call.Broker.Deletes == 0;

    private static bool IsFirstFetch(Call call, Said said) => call.Is("GET", binding: false) && said.Status == 200 && call.Again == 0;

    private static bool IsConflict(Call call, Said said) => call.Is("PUT", binding: false) && said.Status == 409;

    /// <summary>Takes one order and never lets go of it.</summary>
    private static Said? KeepsOne(Call call)
    {
        if (call.Body?["parameters"]?["x_broker_check"] is not null)
        {
            call.Broker.Marked[call.Path] = 1;
            return Made;
        }

        return call.Method == "DELETE" && call.Broker.Marked.ContainsKey(call.Path) ? Said.Error(500) : null;
    }
}
