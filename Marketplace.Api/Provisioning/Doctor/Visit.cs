using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>All that was asked and answered so far; the rules look at nothing else.</summary>
internal sealed class Visit(IReadOnlyList<string> secrets)
{
    private readonly List<Exchange> exchanges = [];

    public IReadOnlyList<Exchange> All => exchanges;

    /// <summary>What must not be shown, nor come back in an error.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    /// <summary>What the examination works with; <c>null</c> = the catalog offers nothing that can be ordered.</summary>
    public Choice? Choice { get; set; }

    /// <summary>What is left at the broker after the clean-up.</summary>
    public IReadOnlyList<MadeThing> Left { get; set; } = [];

    /// <summary>Whether a work was still in progress when the doctor's patience ended.</summary>
    public bool RanOutOfPatience { get; set; }

    /// <summary>The last answer to a question; <c>null</c> = it was not put.</summary>
    public Exchange? this[Ask ask] => exchanges.FindLast(one => one.Ask == ask);

    public void Add(Exchange exchange) => exchanges.Add(exchange);

    public IReadOnlyList<Exchange> Of(params Ask[] asks) => [.. exchanges.Where(one => asks.Contains(one.Ask))];
}

/// <summary>The service and plan of the examination, with what the catalog says of them.</summary>
internal sealed record Choice(JsonObject Service, JsonObject Plan)
{
    public string ServiceId => Text(Service, "id")!;

    public string PlanId => Text(Plan, "id")!;

    /// <summary>Another plan of the same service; <c>null</c> = there is none.</summary>
    public string? OtherPlanId => (Service["plans"] as JsonArray ?? []).OfType<JsonObject>().Select(plan => Text(plan, "id")).FirstOrDefault(id => id is not null && id != PlanId);

    /// <summary>The plan's word goes before the service's.</summary>
    public bool IsBindable => Flag(Plan, "bindable") ?? Flag(Service, "bindable") ?? false;

    public bool IsPlanUpdateable => Flag(Plan, "plan_updateable") ?? Flag(Service, "plan_updateable") ?? false;

    public bool AreInstancesRetrievable => Flag(Service, "instances_retrievable") ?? false;

    public bool AreBindingsRetrievable => Flag(Service, "bindings_retrievable") ?? false;

    public bool AllowsContextUpdates => Flag(Service, "allow_context_updates") ?? false;

    public TimeSpan? MaximumPolling => Plan["maximum_polling_duration"] is JsonValue value && value.TryGetValue<int>(out var seconds) && seconds > 0
        ? TimeSpan.FromSeconds(seconds)
        : null;

    /// <returns><c>null</c> when the wish, or the first plan of all, is not in the catalog.</returns>
    public static Choice? Of(JsonObject? catalog, string? service, string? plan) => (
        from one in (catalog?["services"] as JsonArray ?? []).OfType<JsonObject>()
        where Text(one, "id") is { Length: > 0 } id && (service is null || id == service || Text(one, "name") == service)
        from other in (one["plans"] as JsonArray ?? []).OfType<JsonObject>()
        where Text(other, "id") is { Length: > 0 } id && (plan is null || id == plan || Text(other, "name") == plan)
        select new Choice(one, other)).FirstOrDefault();

    public static string? Text(JsonObject body, string member) =>
        body[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool? Flag(JsonObject body, string member) =>
        body[member] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
