namespace Marketplace.Web.Standards;

/// <summary>Addresses of specifications.</summary>
internal static class SpecAddress
{
    public static string Of(string system) => $"/standards/{system}";

    public static string Of(string system, string version) => $"/standards/{system}/{Uri.EscapeDataString(version)}";

    /// <summary>One row of a version; the rows carry their number as anchor.</summary>
    public static string Of(string system, string version, string part, string number) =>
        $"{Of(system, version)}#{Anchor(part, number)}";

    public static string Changes(string system, string version, string from) =>
        $"{Of(system, version)}/changes?from={Uri.EscapeDataString(from)}";

    public static string Anchor(string part, string number) => $"{part}-{number.Replace('/', '.')}";
}
