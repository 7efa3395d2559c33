using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.Edge;

/// <summary>The committed API description.</summary>
internal static class Snapshot
{
    public static string File { get; } = Path.Combine(Root(), "docs", "api", "v1.json");

    public static JsonNode Read() => JsonNode.Parse(System.IO.File.ReadAllText(File))!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
