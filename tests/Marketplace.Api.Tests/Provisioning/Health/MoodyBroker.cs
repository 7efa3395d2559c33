namespace Marketplace.Api.Tests.Provisioning.Health;

/// <summary>A broker that a test puts out of order and in order again, for every call at once.</summary>
internal sealed class MoodyBroker(TestBroker broker) : IAsyncDisposable
{
    public const string Catalog = """{"services":[{"id":"kenko","plans":[{"id":"kenko-plan"}]}]}""";

    public TestBroker Inner => broker;

    /// <summary>Status of every answer; <c>null</c> = in order.</summary>
    public int? Mood { get; set; }

    public string Offers { get; set; } = Catalog;

    public int WorkCalls => broker.Calls.Count(call => call.Act != BrokerAct.Catalog);

    public static async Task<MoodyBroker> StartAsync()
    {
        var moody = new MoodyBroker(await TestBroker.StartAsync());
        foreach (var act in Enum.GetValues<BrokerAct>())
        {
            moody.Inner.Always(act, good => moody.Mood is { } status ? new Reply(status) : act == BrokerAct.Catalog ? new Reply(200, moody.Offers) : good());
        }

        return moody;
    }

    public ValueTask DisposeAsync() => broker.DisposeAsync();
}
