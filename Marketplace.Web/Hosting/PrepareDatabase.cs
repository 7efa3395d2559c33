using Catalog.Seeding;
using Catalog.Storage;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Hosting;

/// <summary>Brings a SQLite file up before the first request: its shape, the published facts, in a demonstration the fictional vendors.</summary>
/// <remarks>On PostgreSQL a job does this (<c>Marketplace.Api migrate</c> and <c>seed</c>): many processes share it and none has the right to change it.</remarks>
internal sealed class PrepareDatabase(
    DatabaseOptions database, MigrateDatabase migrate, SeedCatalog seed, IConfiguration configuration) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }

        await migrate.RunAsync(cancellationToken);
        var seeded = await seed.RunAsync(DemoOptions.From(configuration).Enabled, cancellationToken);
        if (!seeded.IsDone)
        {
            throw new StartRefusedException(Catalog.FaultText.Of(seeded.Fault));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
