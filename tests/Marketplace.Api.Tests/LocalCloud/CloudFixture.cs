using TestKit;

namespace Marketplace.Api.Tests.LocalCloud;

/// <summary>One cloud, at once ready, for all tests that only need one; each takes instance ids of its own.</summary>
public sealed class CloudFixture : IAsyncLifetime
{
    private LocalCloudProcess? _process;

    public LocalCloudProcess Process => _process!;

    public Broker Broker(string vendor) => new(Process, vendor);

    public async ValueTask InitializeAsync() => _process = await LocalCloudProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class CloudTests : ICollectionFixture<CloudFixture>
{
    public const string Name = "local cloud";
}
