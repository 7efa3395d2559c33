using System.Text.Json;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>What may exist at the broker because of the examination, and must be gone at its end.</summary>
/// <param name="Binding"><c>null</c> = the instance itself.</param>
internal sealed record MadeThing(string Instance, string Service, string Plan, string? Binding = null)
{
    public string Path => Binding is null ? $"/v2/service_instances/{Uri.EscapeDataString(Instance)}"
        : $"/v2/service_instances/{Uri.EscapeDataString(Instance)}/service_bindings/{Uri.EscapeDataString(Binding)}";

    public IReadOnlyList<KeyValuePair<string, string?>> Hints => [new("service_id", Service), new("plan_id", Plan)];

    public static string Write(IReadOnlyList<MadeThing> things) => JsonSerializer.Serialize(things);

    public static IReadOnlyList<MadeThing> Read(string text) => JsonSerializer.Deserialize<MadeThing[]>(text) ?? [];
}
