using Catalog.Storage;
using Microsoft.Data.Sqlite;

namespace Marketplace.Api.Edge;

/// <summary>Reads <c>Database:Provider</c> and <c>ConnectionStrings:Marketplace</c>.</summary>
internal static class DatabaseSettings
{
    private const string ProviderKey = "Database:Provider";

    private const string ConnectionKey = "ConnectionStrings:Marketplace";

    /// <summary>Why the program must not start, one sentence for each fault.</summary>
    public static IEnumerable<string> Refusals(IConfiguration configuration)
    {
        var (provider, connection) = (configuration[ProviderKey], configuration[ConnectionKey]);
        if (provider is not null && Provider(provider) is null)
        {
            yield return $"{ProviderKey} is '{provider}': it expects Sqlite or PostgreSQL.";
        }
        else if (Provider(provider) == DatabaseProvider.PostgreSQL && string.IsNullOrWhiteSpace(connection))
        {
            yield return $"{ConnectionKey} is missing: with {ProviderKey}=PostgreSQL it expects a connection string such as Host=…;Database=….";
        }
        else if (Provider(provider) != DatabaseProvider.PostgreSQL && connection is not null && !IsSqlite(connection))
        {
            yield return $"{ConnectionKey} is no SQLite connection string: it expects Data Source=FILE, or {ProviderKey}=PostgreSQL beside it.";
        }
    }

    public static DatabaseOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = configuration[ConnectionKey];
        return Provider(configuration[ProviderKey]) == DatabaseProvider.PostgreSQL
            ? new DatabaseOptions { Provider = DatabaseProvider.PostgreSQL, ConnectionString = connection! }
            : new DatabaseOptions { ConnectionString = Rooted(connection ?? new DatabaseOptions().ConnectionString, environment) };
    }

    private static DatabaseProvider? Provider(string? text) =>
        Enum.GetValues<DatabaseProvider>().Cast<DatabaseProvider?>()
            .FirstOrDefault(each => string.Equals(each.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private static bool IsSqlite(string connection)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connection).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Rooted(string connection, IHostEnvironment environment)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        parts.DataSource = Path.Combine(environment.ContentRootPath, parts.DataSource);
        return parts.ConnectionString;
    }
}
