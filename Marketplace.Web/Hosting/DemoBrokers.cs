namespace Marketplace.Web.Hosting;

/// <summary>Introduces the demonstration vendors' brokers on the local cloud to the marketplace, once the child answers.</summary>
internal sealed class DemoBrokers : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
