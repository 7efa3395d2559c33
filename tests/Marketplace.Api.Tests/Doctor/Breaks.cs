using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.Doctor;

/// <summary>One deliberate fault: the example broker with exactly one duty broken.</summary>
internal sealed record Break(string Rule, bool IsSlow, Func<Call, Said?>? Before, Func<Call, Said, Said?>? After)
{
    public static Break Faked(string rule, Func<Call, bool> when, Said said, bool slow = false) => new(rule, slow, call => when(call) ? said : null, null);

    public static Break Changed(string rule, Func<Call, Said, bool> when, Func<Said, Said> change, bool slow = false) =>
        new(rule, slow, null, (call, said) => when(call, said) ? change(said) : null);

    public static Break InCatalog(string rule, Action<JsonObject> change) => Changed(rule, (call, said) => call.IsCatalog && said.Status == 200, said =>
    {
        var catalog = said.Json;
        change(catalog);
        return said with { Body = catalog.ToJsonString() };
    });
}

/// <summary>One broken broker for each rule.</summary>
internal static partial class Breaks
{
    private static readonly Said Fine = new(200, "{}");
    private static readonly Said Made = new(201, "{}");

    public static IReadOnlyList<Break> All { get; } =
    [
        .. Door, .. Catalog, .. Orders, .. Accesses, .. Changes, .. Works, .. Wires,
    ];

    private static IEnumerable<Break> Door =>
    [
        Break.Faked("osb.auth.missing-401", call => call.Headers.Authorization.Count == 0, Fine),
        Break.Changed("osb.auth.wrong-401", (call, said) => said.Status == 401 && call.Headers.Authorization.Count > 0, _ => Fine),
        Break.Faked("osb.version.missing-refused", call => call.Headers.Authorization.Count > 0 && !call.Headers.ContainsKey("X-Broker-API-Version"), Fine),
        Break.Changed("osb.version.too-new-412", (_, said) => said.Status == 412, _ => Fine),
    ];

    private static IEnumerable<Break> Catalog =>
    [
        Break.Changed("osb.catalog.status-200", (call, said) => call.IsCatalog && said.Status == 200, _ => Said.Error(500)),
        Break.InCatalog("osb.catalog.services", catalog => catalog["services"] = new JsonArray()),
        Break.InCatalog("osb.catalog.service-members", catalog => Service(catalog).Remove("description")),
        Break.InCatalog("osb.catalog.plans", catalog => catalog["services"]!.AsArray().Add(
            new JsonObject { ["id"] = "x", ["name"] = "x", ["description"] = "x", ["bindable"] = true, ["plans"] = new JsonArray() })),
        Break.InCatalog("osb.catalog.plan-members", catalog => Plan(catalog, 1)["description"] = " "),
        Break.InCatalog("osb.catalog.unique-ids", catalog => catalog["services"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "example-health",
            ["name"] = "other",
            ["description"] = "x",
            ["bindable"] = true,
            ["plans"] = new JsonArray(new JsonObject { ["id"] = "other", ["name"] = "other", ["description"] = "x" }),
        })),
        Break.InCatalog("osb.catalog.unique-names", catalog => Plan(catalog, 1)["name"] = "small"),
        Break.InCatalog("osb.catalog.cli-names", catalog => Plan(catalog, 1)["name"] = "large plan"),
        Break.InCatalog("osb.catalog.flags", catalog => Plan(catalog, 0)["free"] = "true"),
        Break.InCatalog("osb.catalog.metadata", catalog => Service(catalog)["metadata"]!["displayName"] = 5),
        Break.InCatalog("osb.catalog.tags", catalog => Service(catalog)["tags"] = new JsonArray(1)),
        Break.InCatalog("osb.catalog.maintenance-version", catalog => Plan(catalog, 1)["maintenance_info"] = new JsonObject { ["version"] = "one" }),
        Break.InCatalog("osb.catalog.polling-duration", catalog => Plan(catalog, 1)["maximum_polling_duration"] = "long"),
        Break.InCatalog("osb.catalog.schemas", catalog => Plan(catalog, 0)["schemas"]!["service_instance"]!["create"]!["parameters"]!["$ref"] = "https://example.com/schema"),
    ];

    private static IEnumerable<Break> Orders =>
    [
        Break.Faked("osb.provision.unknown-service-400", call => call.Is("PUT", binding: false) && call.IsReadable && call.Text("service_id") != "example-health", Made),
        Break.Faked("osb.provision.unknown-plan-400", call => call.Is("PUT", binding: false) && call.Text("plan_id")?.StartsWith("broker-check", StringComparison.Ordinal) == true, Made),
        Break.Faked("osb.provision.missing-plan-400", call => call.Is("PUT", binding: false) && call.Body is { } body && !body.ContainsKey("plan_id"), Made),
        Break.Faked("osb.provision.malformed-400", call => !call.IsReadable, Said.Error(500)),
        Break.Changed("osb.provision.async-required", (call, said) => call.Is("PUT", binding: false) && said.Status == 422 && !call.MayWait, _ => Said.Error(422), slow: true),
        Break.Faked("marketplace.context-accepted", call => call.Is("PUT", binding: false) && call.Body?["context"]?["municipality_code"] is not null, Said.Error(400)),
        Break.Changed("osb.provision.status", (call, said) => call.Is("PUT", binding: false) && said.Status == 201, said => said with { Status = 200 }),
        Break.Faked("osb.concurrency.error-code", call => call.Is("PUT", binding: true) && call.Broker.Polls == 0, Said.Error(422), slow: true),
        Break.Changed("marketplace.dashboard-url", (call, said) => call.Is("PUT", binding: false) && said.Status is 200 or 201, said => said with { Body = """{"dashboard_url":"http://health.example.com/"}""" }),
        Break.Changed("osb.provision.same-200", (call, said) => call.Is("PUT", binding: false) && call.Again == 1 && said.Status == 200, said => said with { Status = 201 }),
        Break.Faked("osb.provision.unknown-members", call => call.Body?.ContainsKey("x_broker_check") == true, Said.Error(400)),
        Break.Changed("osb.provision.conflict-409", (call, said) => call.Is("PUT", binding: false) && said.Status == 409, _ => Fine),
        Break.Faked("osb.provision.unknown-parameters", call => call.Body?["parameters"]?["x_broker_check"] is not null, Said.Error(500)),
        Break.Changed("osb.fetch.status-200", (call, said) => call.Is("GET", binding: false) && call.Again == 0 && said.Status == 200, _ => Said.Error(500)),
        Break.Changed("osb.fetch.members", (call, said) => call.Is("GET", binding: false) && call.Again == 0 && said.Status == 200, _ => new Said(200, """{"plan_id":"another"}""")),
        Break.Changed("osb.fetch.unknown-404", (call, said) => call.Is("GET", binding: false) && call.Again == 0 && said.Status == 404, _ => Fine),
    ];

    private static IEnumerable<Break> Accesses =>
    [
        Break.Changed("osb.bind.unknown-instance", (call, said) => call.Is("PUT", binding: true) && said.Status == 404, _ => Said.Error(500)),
        Break.Faked("osb.bind.missing-plan-400", call => call.Is("PUT", binding: true) && call.Body?.ContainsKey("plan_id") == false, Made),
        Break.Faked("osb.bind.async-required", call => call.Is("PUT", binding: true) && !call.MayWait, Said.Error(422)),
        Break.Changed("osb.bind.status", (call, said) => call.Is("PUT", binding: true) && said.Status == 201, said => said with { Status = 200 }),
        Break.Changed("osb.bind.credentials", (call, said) => call.Is("PUT", binding: true) && said.Status == 201, said => said with { Body = """{"credentials":"text"}""" }),
        Break.Changed("osb.bind.same-200", (call, said) => call.Is("PUT", binding: true) && call.Again == 1 && said.Status == 200, said => said with { Status = 201 }),
        Break.Changed("osb.bind.conflict-409", (call, said) => call.Is("PUT", binding: true) && said.Status == 409, _ => Fine),
        Break.Changed("osb.fetch.binding-200", (call, said) => call.Is("GET", binding: true) && said.Status == 200, _ => Said.Error(500)),
        Break.Changed("osb.fetch.unknown-binding-404", (call, said) => call.Is("GET", binding: true) && call.Again == 0 && said.Status == 404, _ => Fine),
        Break.Changed("osb.unbind.missing-ids-400", (call, said) => call.Is("DELETE", binding: true) && said.Status == 400, _ => Fine),
        Break.Faked("osb.unbind.status", call => call.Is("DELETE", binding: true) && call.Again == 1, Said.Error(500)),
        Break.Changed("osb.unbind.again-410", (call, said) => call.Is("DELETE", binding: true) && said.Status == 410, _ => Fine),
        Break.Changed("osb.unbind.gone", (call, said) => call.Is("GET", binding: true) && call.Again == 1 && said.Status == 404, _ => Fine),
    ];

    private static JsonObject Service(JsonObject catalog) => catalog["services"]![0]!.AsObject();

    private static JsonObject Plan(JsonObject catalog, int place) => Service(catalog)["plans"]![place]!.AsObject();
}
