using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalog.Storage;

/// <summary>For <c>dotnet ef migrations add</c> alone; no connection is opened.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMarketplaceDb>
{
    public SqliteMarketplaceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMarketplaceDb>().UseSqlite("Data Source=:memory:").Options, TimeProvider.System);
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresMarketplaceDb>
{
    public PostgresMarketplaceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresMarketplaceDb>().UseNpgsql("Host=design-time").Options, TimeProvider.System);
}
