using System.Text.Json.Nodes;

namespace VendorKit.Catalogs;

/// <summary>The catalog as it goes over the wire (Catalog Management).</summary>
internal static class CatalogBody
{
    private const string Draft = "http://json-schema.org/draft-04/schema#";
    private const int LongestPolling = 86_400;

    public static JsonObject Of(OfferList offers) => new() { ["services"] = new JsonArray([.. offers.All.Select(Service)]) };

    private static JsonObject Service(Offer offer) => new()
    {
        ["id"] = offer.Id,
        ["name"] = offer.Name,
        ["description"] = offer.Description,
        ["bindable"] = true,
        ["instances_retrievable"] = true,
        ["bindings_retrievable"] = true,
        ["allow_context_updates"] = true,
        // Misspelt on purpose: so it stands in the specification.
        ["plan_updateable"] = true,
        ["tags"] = new JsonArray([.. offer.Tags.Select(tag => JsonValue.Create(tag))]),
        ["metadata"] = new JsonObject { ["displayName"] = offer.DisplayName ?? offer.Name },
        ["plans"] = new JsonArray([.. offer.Plans.Select(plan => PlanOf(offer, plan))]),
    };

    private static JsonObject PlanOf(Offer offer, Plan plan)
    {
        var body = new JsonObject
        {
            ["id"] = plan.Id,
            ["name"] = plan.Name,
            ["description"] = plan.Description,
            ["free"] = plan.IsFree,
            ["binding_rotatable"] = true,
            ["maximum_polling_duration"] = LongestPolling,
            ["metadata"] = Metadata(plan),
        };
        if (plan.MaintenanceVersion is { } version)
        {
            var info = new JsonObject { ["version"] = version };
            if (plan.MaintenanceDescription is { } description)
            {
                info["description"] = description;
            }

            body["maintenance_info"] = info;
        }

        if (offer.Parameters is { } parameters)
        {
            body["schemas"] = new JsonObject
            {
                ["service_instance"] = new JsonObject { ["create"] = Schema(parameters, isWhole: true), ["update"] = Schema(parameters, isWhole: false) },
            };
        }

        return body;
    }

    /// <summary><c>planChange</c> and <c>municipal</c> are the marketplace's own profile.</summary>
    private static JsonObject Metadata(Plan plan)
    {
        var metadata = new JsonObject { ["displayName"] = plan.DisplayName ?? plan.Name };
        if (plan.ChangeDowntime is not null || plan.ChangeDataEffect is not null)
        {
            metadata["planChange"] = new JsonObject { ["downtime"] = plan.ChangeDowntime, ["dataEffect"] = plan.ChangeDataEffect };
        }

        if (plan.TakesSignIn)
        {
            metadata["municipal"] = new JsonObject { ["sign_in"] = true };
        }

        return metadata;
    }

    private static JsonObject Schema(IReadOnlyList<Parameter> parameters, bool isWhole)
    {
        var required = parameters.Where(one => isWhole && one.IsRequired).Select(one => JsonValue.Create(one.Name)).ToArray();
        var schema = new JsonObject
        {
            ["$schema"] = Draft,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(parameters.Select(one =>
                KeyValuePair.Create(one.Name, (JsonNode?)new JsonObject { ["type"] = ParameterCheck.NameOf(one.Type) }))),
        };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required]);
        }

        return new JsonObject { ["parameters"] = schema };
    }
}
