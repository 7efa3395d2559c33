namespace LocalCloud.Hosting;

/// <summary>Says on standard output where the cloud listens; whoever started it with port 0 reads this line.</summary>
internal sealed class AddressLine(IHostApplicationLifetime life, CloudAddress address) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() =>
            Console.Out.WriteLine($"local-cloud listening on {address.Base.GetLeftPart(UriPartial.Authority)}"));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
