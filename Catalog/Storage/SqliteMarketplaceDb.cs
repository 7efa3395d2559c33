using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Storage;

/// <summary>The model on an embedded SQLite file: the one-command start, one process.</summary>
public sealed class SqliteMarketplaceDb(DbContextOptions<SqliteMarketplaceDb> options, TimeProvider time)
    : MarketplaceDb(options, time)
{
    private const int UniqueViolation = 2067;

    private const int PrimaryKeyViolation = 1555;

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };
}
