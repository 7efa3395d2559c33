using Catalog.Storage;

namespace Marketplace.Api.Edge;

/// <summary>Brings an embedded database up before the first request; a shared one is migrated by the verb alone.</summary>
internal sealed class PrepareDatabase(MigrateDatabase migrate) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => migrate.RunAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
