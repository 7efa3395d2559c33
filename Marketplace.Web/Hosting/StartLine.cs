using Marketplace.Web.Language;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Marketplace.Web.Hosting;

/// <summary>The one line that a person reads after the start: what runs here, and where.</summary>
internal sealed partial class StartLine(IServer server, ILogger<StartLine> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = string.Join(' ', server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        var line = HostingWords.Say(nameof(HostingText.Started), Cultures.Default, addresses);
        LogStarted(line);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private partial void LogStarted(string line);
}
