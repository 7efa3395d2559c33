using System.Text.Json.Nodes;
using LocalCloud.Hosting;

namespace LocalCloud.SignIn;

/// <summary>Where the people of a tenant sign in (認証連携): the municipality's issuer, and the client under which this tenant is registered there.</summary>
public sealed record Wiring(string Issuer, string ClientId)
{
    /// <summary>The parameters by which the platform says so.</summary>
    public static readonly string[] Members = ["issuer", "client_id"];

    private const int LongestClient = 200;

    public bool IsComplete => FitAddress.IsFit(Issuer) && ClientId.Length is > 0 and <= LongestClient;

    public static Wiring Read(JsonObject parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(Text(parameters[Members[0]]), Text(parameters[Members[1]]));
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
