using Catalog.Storage;
using Microsoft.Data.Sqlite;

namespace Marketplace.Web.Hosting;

/// <summary>The engine under the marketplace, from <c>Database:Provider</c> and <c>ConnectionStrings:Marketplace</c>.</summary>
internal static class DatabaseChoice
{
    public static bool IsPostgres(IConfiguration configuration) =>
        Enum.TryParse<DatabaseProvider>(configuration["Database:Provider"], ignoreCase: true, out var provider)
        && provider == DatabaseProvider.PostgreSQL;

    public static DatabaseOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = configuration.GetConnectionString("Marketplace");
        return IsPostgres(configuration)
            ? new DatabaseOptions { Provider = DatabaseProvider.PostgreSQL, ConnectionString = connection! }
            : new DatabaseOptions { ConnectionString = Rooted(connection ?? new DatabaseOptions().ConnectionString, environment) };
    }

    /// <summary>The folder of the SQLite file; other files of the demonstration lie beside it.</summary>
    public static string Folder(DatabaseOptions database, IHostEnvironment environment) =>
        database.Provider == DatabaseProvider.Sqlite
        && Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource) is { Length: > 0 } folder
            ? folder
            : Path.Combine(environment.ContentRootPath, "App_Data");

    private static string Rooted(string connection, IHostEnvironment environment)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        parts.DataSource = Path.Combine(environment.ContentRootPath, parts.DataSource);
        return parts.ConnectionString;
    }
}
