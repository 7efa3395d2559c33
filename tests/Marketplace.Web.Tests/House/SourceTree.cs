namespace Marketplace.Web.Tests.House;

/// <summary>The sources of the product as files.</summary>
internal static class SourceTree
{
    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>Files of the product and its tests; made, shipped and migrated ones left out.</summary>
    public static IEnumerable<FileInfo> Files(params string[] extensions) => Root
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => extensions.Contains(file.Extension, StringComparer.Ordinal) && !IsMade(Relative(file)));

    public static string Relative(FileInfo file) => Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    public static bool IsTest(FileInfo file) => Relative(file).StartsWith("tests/", StringComparison.Ordinal);

    private static bool IsMade(string path) =>
        path.Split('/') is var parts && (parts.Contains("artifacts") || parts.Contains("Migrations") || parts.Contains("App_Data") || parts[0].StartsWith('.'));

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new InvalidOperationException("The tests run outside their repository.");
    }
}
