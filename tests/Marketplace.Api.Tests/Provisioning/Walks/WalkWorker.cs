using Catalog.Provisioning;
using Marketplace.Api.Tests.Provisioning.Failures;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>Who does the work of a walk until it dies: a house in this process, or the program itself.</summary>
/// <param name="Die">At once and without a word.</param>
/// <param name="Wake">There is new work.</param>
/// <param name="Log">What it wrote down.</param>
/// <param name="EndAsync">Nothing is left of it.</param>
internal sealed record WalkWorker(Action Die, Action Wake, Func<IEnumerable<string>> Log, Func<ValueTask> EndAsync)
{
    /// <summary>Its database; <c>null</c> = nothing can be made to fail in it.</summary>
    public BrokenStore? Store { get; private init; }

    /// <param name="store">The walk's database.</param>
    /// <param name="leaseSeconds">Where nobody dies, no claim should run out either, however busy the machine is.</param>
    public static async Task<WalkWorker> HouseAsync(TestStore store, string leaseSeconds)
    {
        var broken = new BrokenStore();
        var house = await StartAsync(store: store, also: broken.Install, settings:
        [
            ("Provisioning:LeaseSeconds", leaseSeconds), ("Provisioning:ConnectSeconds", "4"), ("Provisioning:CallSeconds", "5"), ("Provisioning:LateArrivalSeconds", "1"),
        ]);
        return new WalkWorker(broken.Die, house.Get<ProvisioningSignal>().Wake, () => house.Log.TakeLast(200), () =>
        {
            broken.Die();
            return house.DisposeAsync();
        })
        {
            Store = broken,
        };
    }

    /// <summary>A process that is killed with SIGKILL.</summary>
    public static async Task<WalkWorker> ProcessAsync(TestStore store)
    {
        var api = RealApi.On(store, "--Provisioning:CallSeconds=5", "--Provisioning:LateArrivalSeconds=1");
        await api.StartAsync(Ct);
        return new WalkWorker(api.Kill, () => { }, () => [api.Said], () =>
        {
            api.Dispose();
            return ValueTask.CompletedTask;
        });
    }
}
