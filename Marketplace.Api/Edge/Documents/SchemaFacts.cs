using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marketplace.Api.Edge.Documents;

/// <summary>Writes into a schema what types alone do not say.</summary>
internal static class SchemaFacts
{
    public static void Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonTypeInfo.Type == typeof(JsonElement) || context.JsonTypeInfo.Type == typeof(JsonElement?))
        {
            schema.Type = JsonSchemaType.Object;
        }

        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && !context.JsonTypeInfo.Type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            // Orders are read strictly; answers may grow, and a reader has to expect that.
            schema.AdditionalPropertiesAllowed = true;
        }

        if (Examples.Of(context.JsonTypeInfo.Type) is { } example)
        {
            schema.Examples = [example];
        }

        if (context.ParameterDescription?.ParameterDescriptor is not IParameterInfoParameterDescriptor { ParameterInfo: { } parameter })
        {
            return;
        }

        if (parameter.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            schema.Enum = [.. allowed.Values.OfType<string>().Select(value => (JsonNode)JsonValue.Create(value))];
            schema.Default = JsonValue.Create((string)allowed.Values[0]!);
        }

        if (context.ParameterDescription.Name == "limit")
        {
            schema.Default = JsonValue.Create(Stretch.Usual);
        }
    }
}
