namespace Catalog.Storage;

/// <summary>The engine under the model.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSQL,
}

/// <summary>Section <c>Database</c> and <c>ConnectionStrings:Marketplace</c>.</summary>
public sealed record DatabaseOptions
{
    /// <summary><c>Sqlite</c> (default) or <c>PostgreSQL</c>.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Required for PostgreSQL; for SQLite the default is <c>App_Data/marketplace.db</c>.</summary>
    public string ConnectionString { get; init; } = "Data Source=App_Data/marketplace.db";
}
