using System.Diagnostics;
using Benchmarks.Measuring;
using TestKit;

namespace Benchmarks.Rush;

/// <summary>Every town orders from twenty brokers at once; two worker processes, one of them killed on the way.</summary>
internal sealed class RushMeasure : IMeasure
{
    /// <summary>The row that must be nought.</summary>
    public const string Disagreements = "Tenants on which ledger and brokers disagree, or owed, or under way";

    private const double LeastOfPgbench = 0.4;
    private const double LeastRate = 200;
    private const double MostIdle = 20;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The end is looked for more often, so that it is seen when it comes.</summary>
    private static readonly TimeSpan LastLooks = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(3);

    public string Name => "rush";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        await using var databases = Databases.Durable();
        if (await OpenAsync(databases, ct) is not { } database)
        {
            return [Result.Skipped("The rush", $"≥ {LeastRate}/s", "PostgreSQL was not found")];
        }

        await using (database)
        {
            return await RunAsync(bench, database, ct);
        }
    }

    private static async Task<TestDatabase?> OpenAsync(Databases databases, CancellationToken ct)
    {
        try
        {
            return await databases.OpenAsync(Engine.PostgreSQL, ct);
        }
        catch (Exception skip) when (skip.Message.StartsWith("$XunitDynamicSkip$", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<Result>> RunAsync(Bench bench, TestDatabase database, CancellationToken ct)
    {
        await using var brokers = await RushBrokers.StartAsync(ct);
        using var workers = new RushWorkers(database);
        var ledger = new RushLedger(database);
        await RushOrders.AddVendorsAsync(database, ct);
        await workers.RegisterAsync(brokers, ct);
        var turn = bench.Options.Turn * 5;
        var before = await PgBench.RunAsync(database, turn, ct);
        var earlier = await WarmUpAsync(bench, database, workers, ledger, ct);
        var (orders, due) = await RushOrders.PlaceAsync(database, bench.Options.Towns, ct);
        brokers.HoldAt = earlier + (orders / 3);

        await bench.SayAsync($"{orders} orders are placed and come due for two workers …");
        var work = await WorkAsync(bench, brokers, workers, ledger, new Rush(earlier, orders, due), ct);
        await SettleAsync(bench, ledger, ct);
        var wrong = await ledger.DisagreementsAsync(brokers, earlier + orders, ct);
        var idle = await ledger.IdleAsync(turn, ct);
        var after = await PgBench.RunAsync(database, turn, ct);
        return Table(orders, work, wrong, idle, (before + after) / 2, brokers.Calls);
    }

    /// <summary>Both workers open other orders first, as a running house has: a program that was just started spends its time on compiling itself.</summary>
    /// <returns>How many.</returns>
    private static async Task<int> WarmUpAsync(Bench bench, TestDatabase database, RushWorkers workers, RushLedger ledger, CancellationToken ct)
    {
        var earlier = await RushOrders.PlaceEarlierAsync(database, bench.Options.Towns, ct);
        var start = Stopwatch.StartNew();
        await Task.WhenAll(workers.StartAsync(ct), workers.StartAsync(ct));
        while (await ledger.ActiveAsync(ct) < earlier)
        {
            await Task.Delay(Look, TimeProvider.System, ct);
        }

        await bench.SayAsync($"Two workers have started and opened {earlier} earlier orders in {start.Elapsed.TotalSeconds:0} s.");
        return earlier;
    }

    /// <returns>What was done, and in what time, from the moment when the orders came due.</returns>
    private static async Task<Work> WorkAsync(Bench bench, RushBrokers brokers, RushWorkers workers, RushLedger ledger, Rush rush, CancellationToken ct)
    {
        var left = rush.Due - TimeProvider.System.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            throw new InvalidOperationException("The orders came due before all of them were placed: this machine is too slow for the measure.");
        }

        var steps = await ledger.StepsAsync(ct);
        await Task.Delay(rush.Due - TimeProvider.System.GetUtcNow(), TimeProvider.System, ct);
        var start = Stopwatch.StartNew();
        var killed = false;
        while (await ledger.ActiveAsync(ct) - rush.Earlier is var active && active < rush.Orders)
        {
            await bench.SayAsync($"{start.Elapsed.TotalSeconds:0} s: {active} of {rush.Orders} are open");
            if (!killed && brokers.Held.IsCompleted)
            {
                workers.KillOne();
                killed = true;
                brokers.GoOn();
                await bench.SayAsync("One worker was killed (SIGKILL); the other goes on alone.");
            }

            var pause = active > rush.Orders * 0.95 ? LastLooks : Look;
            await Task.WhenAny(Task.Delay(pause, TimeProvider.System, ct), killed ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct) : brokers.Held);
        }

        var elapsed = start.Elapsed;
        return new Work(rush.Orders, await ledger.StepsAsync(ct) - steps, elapsed);
    }

    /// <summary>The killed worker's interrupted calls are cleaned up after it; what is not quiet after a while shows in the table.</summary>
    private static async Task SettleAsync(Bench bench, RushLedger ledger, CancellationToken ct)
    {
        var start = Stopwatch.StartNew();
        while (start.Elapsed < LongestSettling && !await ledger.IsQuietAsync(ct))
        {
            await Task.Delay(Look, TimeProvider.System, ct);
        }

        await bench.SayAsync($"Quiet after another {start.Elapsed.TotalSeconds:0} s.");
    }

    private static List<Result> Table(int orders, Work work, int wrong, double idle, double? pgbench, int calls)
    {
        var (rate, steps) = (work.Opened / work.Elapsed.TotalSeconds, work.Steps / work.Elapsed.TotalSeconds);
        var note = $"{orders} orders through {RushBrokers.Count} brokers with two workers that had worked before, one killed after a third; {calls} calls";
        return
        [
            Result.AtLeast("Subscriptions opened in the rush", rate, LeastRate, rate / LeastRate, 1, "/s", note),
            pgbench is { } updates
                ? Result.AtLeast("Steps persisted ÷ pgbench's single-row updates (16 clients)", steps, updates, steps / updates, LeastOfPgbench, "/s", "same server, before and after the rush")
                : Result.Skipped("Steps persisted ÷ pgbench", $"≥ {LeastOfPgbench}", "pgbench was not found"),
            Result.AtMost(Disagreements, wrong, 0, "", "to the last tenant"),
            Result.AtMost("Transactions while nothing is due", idle, MostIdle, "/s", "the remaining worker, all its looks counted"),
        ];
    }

    /// <param name="Earlier">Orders that were opened before it.</param>
    private sealed record Rush(int Earlier, int Orders, DateTimeOffset Due);

    private sealed record Work(int Opened, int Steps, TimeSpan Elapsed);
}
