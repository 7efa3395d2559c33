using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using TestKit.Wire;
using TestKit.Wire.Lint;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>One house and one broker with a network between them that fails as it is told. Each failure ends with <see cref="HoldsAsync"/>.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string Vendor = "aozora";

    /// <summary>Houses of tests look again after 20 ms where the product waits a second.</summary>
    public static readonly TimeSpan HurriedSecond = TimeSpan.FromMilliseconds(20);

    private Stage(TestHouse house, TestBroker broker, FaultProxy net) => (House, Broker, Net) = (house, broker, net);

    public TestHouse House { get; }

    public TestBroker Broker { get; }

    public FaultProxy Net { get; }

    /// <summary>Processes die on this stage, or the database does, also between an intent and its call: what was never sent has to be cleaned up then as well.</summary>
    public bool MayForget { get; set; }

    public static async Task<Stage> SetAsync(
        DatabaseProvider engine = DatabaseProvider.Sqlite, TestStore? store = null, bool working = true, BrokenStore? broken = null,
        params (string Key, string Value)[] settings)
    {
        var broker = await TestBroker.StartAsync();
        var net = FaultProxy.Start(broker.Url);
        var house = await StartAsync(engine, store, working, broken is null ? null : broken.Install, settings: settings);
        return new Stage(await house.WithAsync(Vendor, net.Url), broker, net);
    }

    public Task<SubscriptionId> OrderAsync(string? offering = null) => House.OrderAsync(Vendor, offering);

    /// <summary>The order ends well, and so does everything else.</summary>
    public async Task<SubscriptionId> OpensAsync()
    {
        var order = await OrderAsync();
        await House.OpenedAsync(order);
        await HoldsAsync();
        return order;
    }

    /// <summary>The order fails for this reason, and nothing of it is left.</summary>
    public async Task<OperationSheet> FailsAsync(string code)
    {
        var sheet = await House.EndAsync(await OrderAsync());
        Assert.Equal((OperationState.Failed, code), (sheet.State, sheet.Current!.Trouble!.Code));
        await HoldsAsync();
        Assert.Empty(Broker.Instances);
        return sheet;
    }

    public async Task HoldsAsync()
    {
        await Oracle.HoldsAsync(House, (Vendor, Broker));
        Linter.IsSilent(new Watched(Net.Exchanges, HurriedSecond, IsOver: true) { MayHaveForgotten = MayForget });
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Net.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
