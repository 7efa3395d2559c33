using System.Globalization;

namespace TestKit;

/// <summary>Where the machine keeps initdb and postgres.</summary>
public sealed record PostgresBinaries(string Folder)
{
    public string Initdb => Path.Combine(Folder, "initdb");

    /// <summary>PostgreSQL's own load program; not everywhere installed.</summary>
    public string Pgbench => Path.Combine(Folder, "pgbench");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary><c>MARKETPLACE_POSTGRES_BIN</c>, then PATH, then the newest version that Debian's packages install.</summary>
    public static PostgresBinaries? Find() =>
        Folders().Select(folder => new PostgresBinaries(folder)).FirstOrDefault(found => File.Exists(found.Initdb) && File.Exists(found.Postgres));

    private static string[] Folders()
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_POSTGRES_BIN") is { Length: > 0 } named)
        {
            return [named];
        }

        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return [.. path, .. versions.OrderByDescending(VersionOf).Select(version => Path.Combine(version, "bin"))];
    }

    private static int VersionOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
