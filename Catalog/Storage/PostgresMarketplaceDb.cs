using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage.Sets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Catalog.Storage;

/// <summary>The model on PostgreSQL: many processes share the work.</summary>
public sealed class PostgresMarketplaceDb(DbContextOptions<PostgresMarketplaceDb> options, TimeProvider time)
    : MarketplaceDb(options, time)
{
    private const int RoomForChanges = 50;

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Rows that a worker changes again and again leave room beside them, so that a change stays on its page and no index learns of it.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Operation>().HasStorageParameter("fillfactor", RoomForChanges);
        modelBuilder.Entity<Step>().HasStorageParameter("fillfactor", RoomForChanges);
        modelBuilder.Entity<Tenant>().HasStorageParameter("fillfactor", RoomForChanges);
        modelBuilder.Entity<Binding>().HasStorageParameter("fillfactor", RoomForChanges);
    }

    /// <inheritdoc/>
    private protected override async Task WriteAsync(IList<IUpdateEntry> changes, CancellationToken ct)
    {
        if (!await SaveInSets.RunAsync(this, changes, ct))
        {
            await base.WriteAsync(changes, ct);
        }
    }

    /// <summary>Text is ordered by code point, as SQLite orders it, whatever the server's locale is.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<MunicipalityCode>().UseCollation("C");
    }
}
