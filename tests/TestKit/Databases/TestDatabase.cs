using Catalog;
using Catalog.Seeding;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace TestKit;

/// <summary>A real database with the catalog's use cases over it; gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask>? drop;
    private readonly ServiceProvider services;

    internal TestDatabase(DatabaseOptions options, TimeProvider time, Func<ValueTask>? drop)
    {
        Options = options;
        this.drop = drop;
        services = new ServiceCollection().AddSingleton(time).AddCatalog(options).BuildServiceProvider(validateScopes: true);
    }

    /// <summary>For a host or a child process that is to work on this database.</summary>
    public DatabaseOptions Options { get; }

    public string ConnectionString => Options.ConnectionString;

    public IDbContextFactory<MarketplaceDb> Dbs => Get<IDbContextFactory<MarketplaceDb>>();

    /// <summary>A use case or read model of the catalog.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (drop is not null)
        {
            await drop();
        }
    }

    internal async Task MigrateAsync(CancellationToken ct) => await Get<MigrateDatabase>().RunAsync(ct);

    internal async Task SeedAsync(CancellationToken ct)
    {
        var seeded = await Get<SeedCatalog>().RunAsync(withFictional: true, ct);
        Assert.True(seeded.IsDone, seeded.Fault?.Code);
    }
}
