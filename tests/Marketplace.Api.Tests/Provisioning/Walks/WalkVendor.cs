using TestKit.Wire;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>A vendor of a walk: a broker of its own kind, and the network before it.</summary>
internal sealed class WalkVendor : IAsyncDisposable
{
    private WalkVendor(string code, TestBroker broker) => (Code, Broker, Net) = (code, broker, FaultProxy.Start(broker.Url));

    public string Code { get; }

    public TestBroker Broker { get; }

    public FaultProxy Net { get; }

    /// <summary>It does at once or takes its time, each kind of work by itself.</summary>
    public static async Task<WalkVendor> OpenAsync(string code, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var broker = await TestBroker.StartAsync();
        (broker.Polls, broker.BindingPolls, broker.DeletionPolls) = (random.Next(-1, 3), random.Next(-1, 3), random.Next(-1, 2));
        (broker.UpdatePolls, broker.ShowsParameters) = (random.Next(-1, 3), random.Next(2) == 0);
        return new WalkVendor(code, broker);
    }

    public async ValueTask DisposeAsync()
    {
        await Net.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
