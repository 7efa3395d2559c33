using System.Globalization;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Provisioning.Failures;
using TestKit.Wire;
using TestKit.Wire.Lint;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>A random walk through orders, faults and deaths. All that is drawn is drawn here, so that a seed draws the same again.</summary>
internal sealed class Walk : IAsyncDisposable
{
    private readonly List<string> diary = [];
    private readonly List<(TestHouse House, BrokenStore Store)> houses = [];
    private readonly List<WalkVendor> vendors = [];
    private readonly List<SubscriptionId> orders = [];
    private readonly TestStore store;
    private readonly bool mayForget;

    private Walk(int seed, TestStore store, TestHouse counter)
    {
        (Seed, this.store, Counter) = (seed, store, counter);
        Random = new Random(seed);
        mayForget = seed % 2 == 1;
    }

    public int Seed { get; }

    public Random Random { get; }

    public IReadOnlyList<WalkVendor> Vendors => vendors;

    /// <summary>All that was ordered so far, whatever became of it.</summary>
    public IReadOnlyList<SubscriptionId> Orders => orders;

    /// <summary>Where people order and look. Nothing happens to it, and it does no work.</summary>
    public TestHouse Counter { get; }

    /// <summary>Of the house that lives.</summary>
    public BrokenStore Store => houses[^1].Store;

    /// <summary>Deaths and lost saves belong to every second walk; the others are held to the duties that need a memory.</summary>
    public IReadOnlyList<WalkAct> Acts => [.. WalkActs.All.Where(act => mayForget || !act.Forgets)];

    public static async Task<Walk> BeginAsync(int seed, DatabaseProvider engine)
    {
        var store = await TestStore.OpenAsync(engine, Ct);
        var walk = new Walk(seed, store, await StartAsync(store: store, working: false));
        await walk.BeBornAsync();
        foreach (var code in new[] { "kita", "minami" })
        {
            var vendor = await WalkVendor.OpenAsync(code, walk.Random);
            walk.vendors.Add(vendor);
            await walk.Counter.WithAsync(code, vendor.Net.Url);
        }

        return walk;
    }

    /// <summary>Every step, then what is left of the faults, then the oracle and the linter.</summary>
    public async Task RunAsync()
    {
        try
        {
            for (var step = Random.Next(8, 16); step > 0; step--)
            {
                var act = Draw(Acts);
                diary.Add(act.Name);
                await act.DoAsync(this);
                await Task.Delay(Random.Next(0, 60), Ct);
            }

            await EndAsync();
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            throw new InvalidOperationException(Tell(), wrong);
        }
    }

    public T Draw<T>(IReadOnlyList<T> among) => among[Random.Next(among.Count)];

    public void Note(string what) => diary[^1] += $" {what}";

    public async Task OrderAsync(Func<SubscriptionId, Link>? link = null)
    {
        orders.Add(await Counter.OrderAsync(Draw(vendors).Code, $"offering-{orders.Count}", link));
        houses[^1].House.Get<ProvisioningSignal>().Wake();
    }

    /// <summary>The house dies without a word, and another opens on the same database.</summary>
    public async Task DieAsync()
    {
        Store.Die();
        await BeBornAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (house, broken) in houses)
        {
            broken.Die();
            await house.DisposeAsync();
        }

        foreach (var vendor in vendors)
        {
            await vendor.DisposeAsync();
        }

        await Counter.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Where nobody dies, no claim runs out either, however busy the machine is.</summary>
    private async Task BeBornAsync()
    {
        var broken = new BrokenStore();
        (string, string)[] settings =
        [
            ("Provisioning:LeaseSeconds", mayForget ? "1.5" : "600"), ("Provisioning:ConnectSeconds", "4"), ("Provisioning:CallSeconds", "5"),
            ("Provisioning:LateArrivalSeconds", "1"),
        ];
        houses.Add((await StartAsync(store: store, also: broken.Install, settings: settings), broken));
    }

    private async Task EndAsync()
    {
        await Oracle.HoldsAsync(Counter, [.. vendors.Select(vendor => (vendor.Code, vendor.Broker))]);
        foreach (var vendor in vendors)
        {
            Linter.IsSilent(new Watched(vendor.Net.Exchanges, Stage.HurriedSecond, IsOver: true) { MayHaveForgotten = mayForget });
        }
    }

    private string Tell() => string.Join('\n', [
        string.Create(CultureInfo.InvariantCulture, $"Walk {Seed} came to a wrong end; MARKETPLACE_WALK={Seed} walks it again."),
        .. diary,
        .. vendors.SelectMany(vendor => vendor.Net.Exchanges.Select(exchange => $"{vendor.Code}: {exchange}")),
        .. houses[^1].House.Log.TakeLast(200)]);
}
