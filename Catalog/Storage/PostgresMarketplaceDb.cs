using Catalog.Municipalities;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalog.Storage;

/// <summary>The model on PostgreSQL: many processes share the work.</summary>
public sealed class PostgresMarketplaceDb(DbContextOptions<PostgresMarketplaceDb> options, TimeProvider time)
    : MarketplaceDb(options, time)
{
    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Text is ordered by code point, as SQLite orders it, whatever the server's locale is.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<MunicipalityCode>().UseCollation("C");
    }
}
