using Catalog.Storage;

namespace Marketplace.Web.Hosting;

/// <summary>Brings the database up before the first request.</summary>
internal sealed class PrepareDatabase(MigrateDatabase migrate) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await migrate.RunAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
