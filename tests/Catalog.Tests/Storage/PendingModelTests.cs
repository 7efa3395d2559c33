using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Storage;

public sealed class PendingModelTests
{
    [Fact]
    public void Migrations_for_Sqlite_hold_the_whole_model()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_for_PostgreSQL_hold_the_whole_model()
    {
        using var db = new PostgresDesignTimeFactory().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
