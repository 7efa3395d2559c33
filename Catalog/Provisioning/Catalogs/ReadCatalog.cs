using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Provisioning.Catalogs;

/// <summary>Reads a broker's catalog, or says why the whole of it is refused: nothing of a bad one is taken.</summary>
public static class ReadCatalog
{
    /// <summary>Bytes after inflation.</summary>
    public const int Largest = 5 * 1024 * 1024;

    private const int LongestId = 255;
    private const int LongestWords = 500;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static Outcome<OfferedCatalog> From(ReadOnlyMemory<byte> body)
    {
        if (body.Length > Largest)
        {
            return CatalogFaults.TooLarge;
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Whole(JsonObject.Create(document.RootElement)!) : CatalogFaults.Unreadable;
        }
        catch (JsonException)
        {
            return CatalogFaults.Unreadable;
        }
    }

    private static Outcome<OfferedCatalog> Whole(JsonObject body)
    {
        if (body["services"] is not JsonArray list || !list.All(each => each is JsonObject))
        {
            return CatalogFaults.Unreadable;
        }

        var services = new List<OfferedService>();
        foreach (var each in list.Cast<JsonObject>())
        {
            if (Refusal(each) is { } refused)
            {
                return refused;
            }

            services.Add(Service(each));
        }

        return services.Select(service => service.Id).Concat(services.SelectMany(service => service.Plans.Select(plan => plan.Id)))
            .GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? CatalogFaults.IdTwice(Cut(twice.Key))
                : new OfferedCatalog(services);
    }

    private static Fault? Refusal(JsonObject service) =>
        (IsNamed(service) ? null : CatalogFaults.NoId)
        ?? (service["plans"] is JsonArray { Count: > 0 } plans && plans.All(plan => plan is JsonObject) ? null : CatalogFaults.NoPlans(Cut(Text(service, "id")!)))
        ?? service["plans"]!.AsArray().Cast<JsonObject>().Select(Flaw).FirstOrDefault(fault => fault is not null);

    private static Fault? Flaw(JsonObject plan) =>
        !IsNamed(plan) ? CatalogFaults.NoId
        : plan["maximum_polling_duration"] is { } most && !(most is JsonValue number && number.TryGetValue<long>(out var seconds) && seconds is > 0 and <= int.MaxValue)
            ? CatalogFaults.BadPolling(Cut(Text(plan, "id")!))
        : CatalogSchemas.Refusal(plan);

    private static bool IsNamed(JsonObject part) => Text(part, "id") is { Length: > 0 and <= LongestId };

    private static OfferedService Service(JsonObject body) => new(
        Text(body, "id")!, Text(body, "name") ?? string.Empty, Text(body, "description"), Says(body, "instances_retrievable", false),
        Says(body, "bindings_retrievable", false), Says(body, "allow_context_updates", false),
        [.. body["plans"]!.AsArray().Cast<JsonObject>().Select(plan => Plan(plan, body))]);

    /// <summary>What a plan says goes before what its service says; <c>plan_updateable</c> is misspelt by the specification.</summary>
    private static OfferedPlan Plan(JsonObject body, JsonObject service) => new(
        Text(body, "id")!, Text(body, "name") ?? string.Empty, Text(body, "description"), Says(body, "free", true),
        Says(body, "bindable", Says(service, "bindable", false)), Says(body, "plan_updateable", Says(service, "plan_updateable", false)),
        Says(body, "binding_rotatable", false),
        body["maximum_polling_duration"] is JsonValue most && most.TryGetValue<int>(out var seconds) ? TimeSpan.FromSeconds(seconds) : null,
        body["maintenance_info"] is JsonObject info ? Text(info, "version") : null,
        body["schemas"] is JsonObject { Count: > 0 } schemas ? Digest(schemas) : null)
    {
        MaintenanceWords = Words(body["maintenance_info"], "description"),
        Downtime = Words((body["metadata"] as JsonObject)?["planChange"], "downtime"),
        DataEffect = Words((body["metadata"] as JsonObject)?["planChange"], "dataEffect"),
        TakesSignIn = (body["metadata"] as JsonObject)?["municipal"] is JsonObject municipal && Says(municipal, "sign_in", false),
    };

    private static string? Words(JsonNode? from, string name) =>
        from is JsonObject body && Text(body, name) is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestWords)] : null;

    internal static string? Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool Says(JsonObject body, string name, bool otherwise) =>
        body[name] is JsonValue value && value.TryGetValue<bool>(out var said) ? said : otherwise;

    private static string Digest(JsonObject schemas) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schemas.ToJsonString())));

    internal static string Cut(string id) => id.Length <= 80 ? id : id[..80];
}
