using System.Text.Json;
using System.Text.Json.Nodes;

namespace VendorKit.Catalogs;

/// <summary>Holds an order's parameters against what the catalog promised.</summary>
internal static class ParameterCheck
{
    /// <param name="isWhole">Creating states all that is required; a change states only what changes.</param>
    /// <returns>What is wrong; <c>null</c> = nothing.</returns>
    public static string? Of(Offer offer, JsonObject parameters, bool isWhole)
    {
        if (offer.Parameters is not { } known)
        {
            return null;
        }

        if (parameters.Select(one => one.Key).FirstOrDefault(name => known.All(one => one.Name != name)) is { } unknown)
        {
            return $"There is no parameter '{Short(unknown)}'. There are: {(known.Count == 0 ? "none" : string.Join(", ", known.Select(one => one.Name)))}.";
        }

        if (isWhole && known.FirstOrDefault(one => one.IsRequired && !parameters.ContainsKey(one.Name)) is { } missing)
        {
            return $"The parameter '{missing.Name}' is required.";
        }

        return known.FirstOrDefault(one => parameters.TryGetPropertyValue(one.Name, out var value) && !Fits(one.Type, value)) is { } odd
            ? $"The parameter '{odd.Name}' must be of type {NameOf(odd.Type)}."
            : null;
    }

    public static string NameOf(ParameterType type) => type switch
    {
        ParameterType.WholeNumber => "integer",
        ParameterType.YesOrNo => "boolean",
        _ => "string",
    };

    private static bool Fits(ParameterType type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        (ParameterType.Text, JsonValueKind.String) => true,
        (ParameterType.YesOrNo, JsonValueKind.True or JsonValueKind.False) => true,
        (ParameterType.WholeNumber, JsonValueKind.Number) => value!.AsValue().TryGetValue<long>(out _),
        _ => false,
    };

    private static string Short(string name) => name.Length <= 50 ? name : name[..50];
}
