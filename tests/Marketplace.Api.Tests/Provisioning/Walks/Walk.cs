using System.Globalization;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Provisioning.Failures;
using Marketplace.Api.Tests.Provisioning.Life;
using TestKit.Wire.Lint;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>A random walk through orders, faults and deaths. All that is drawn is drawn here, so that a seed draws the same again.</summary>
internal sealed class Walk : IAsyncDisposable
{
    private readonly List<string> diary = [];
    private readonly List<WalkWorker> workers = [];
    private readonly List<WalkVendor> vendors = [];
    private readonly List<SubscriptionId> orders = [];
    private readonly TestStore store;
    private readonly bool isReal;

    private Walk(int seed, bool isReal, TestStore store, TestHouse counter)
    {
        (Seed, this.isReal, this.store, Counter) = (seed, isReal, store, counter);
        Random = new Random(seed);
    }

    public int Seed { get; }

    public Random Random { get; }

    public IReadOnlyList<WalkVendor> Vendors => vendors;

    /// <summary>All that was ordered so far, whatever became of it.</summary>
    public IReadOnlyList<SubscriptionId> Orders => orders;

    /// <summary>Where people order and look. Nothing happens to it, and it does no work.</summary>
    public TestHouse Counter { get; }

    /// <summary>The one that lives.</summary>
    public WalkWorker Worker => workers[^1];

    /// <summary>Deaths and lost saves belong to every second walk; the others are held to the duties that need a memory.</summary>
    public IReadOnlyList<WalkAct> Acts => [.. WalkActs.All.Where(act => MayForget || !act.Forgets)];

    private bool MayForget => isReal || Seed % 2 == 1;

    /// <param name="seed">What everything is drawn from.</param>
    /// <param name="engine">The database.</param>
    /// <param name="isReal">The program itself does the work, and dies by SIGKILL.</param>
    public static async Task<Walk> BeginAsync(int seed, DatabaseProvider engine, bool isReal = false)
    {
        var empty = await TestStore.OpenAsync(engine, Ct);
        var walk = new Walk(seed, isReal, empty, await StartAsync(store: empty, working: false));
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
            await KeepAsync();
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            throw new InvalidOperationException(Tell(), wrong);
        }
    }

    public T Draw<T>(IReadOnlyList<T> among) => among[Random.Next(among.Count)];

    public void Write(string what) => diary.Add(what);

    public void Note(string what) => diary[^1] += $" {what}";

    public async Task OrderAsync(Func<SubscriptionId, Link>? link = null)
    {
        orders.Add(await Counter.OrderAsync(Draw(vendors).Code, $"offering-{orders.Count}", link, LifeHouse.List));
        Worker.Wake();
    }

    /// <summary>The worker dies without a word, and another begins on the same database.</summary>
    public async Task DieAsync()
    {
        Worker.Die();
        await BeBornAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            await worker.EndAsync();
        }

        foreach (var vendor in vendors)
        {
            await vendor.DisposeAsync();
        }

        await Counter.DisposeAsync();
        await store.DisposeAsync();
    }

    private async Task BeBornAsync() => workers.Add(isReal ? await WalkWorker.ProcessAsync(store) : await WalkWorker.HouseAsync(store, MayForget ? "1.5" : "600"));

    private async Task EndAsync()
    {
        await WalkLife.ReopenAsync(this);
        await Oracle.HoldsAsync(Counter, [.. vendors.Select(vendor => (vendor.Code, vendor.Broker))]);
        await PlanOracle.HoldsAsync(Counter, [.. vendors.Select(vendor => (vendor.Code, vendor.Broker))]);
        foreach (var vendor in vendors)
        {
            Linter.IsSilent(new Watched(vendor.Net.Exchanges, Stage.HurriedSecond, IsOver: true) { MayHaveForgotten = MayForget });
        }
    }

    /// <summary><c>MARKETPLACE_WALK_DIARIES</c> names a folder for the diaries of walks that end well.</summary>
    private async Task KeepAsync()
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_WALK_DIARIES") is { Length: > 0 } folder)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Seed}.txt")), diary, Ct);
        }
    }

    private string Tell() => string.Join('\n', [
        string.Create(CultureInfo.InvariantCulture, $"Walk {Seed} came to a wrong end; MARKETPLACE_WALK={Seed} walks it again."),
        .. diary,
        .. vendors.SelectMany(vendor => vendor.Net.Exchanges.Select(exchange => $"{vendor.Code}: {exchange}")),
        .. Worker.Log()]);
}
