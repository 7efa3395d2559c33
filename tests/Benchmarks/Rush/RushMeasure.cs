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
        var orders = await RushOrders.PlaceAsync(database, bench.Options.Towns, ct);
        var turn = bench.Options.Turn * 5;
        var before = await PgBench.RunAsync(database, turn, ct);

        await bench.SayAsync($"{orders} orders are placed; two workers start …");
        var work = await WorkAsync(bench, brokers, workers, ledger, orders, ct);
        await SettleAsync(bench, ledger, ct);
        var wrong = await ledger.DisagreementsAsync(brokers, orders, ct);
        var idle = await ledger.IdleAsync(turn, ct);
        var after = await PgBench.RunAsync(database, turn, ct);
        return Table(orders, work, wrong, idle, (before + after) / 2, brokers.Calls);
    }

    /// <returns>What was done, and in what time, from the moment when both workers answered: starting a program is not its work.</returns>
    private static async Task<Work> WorkAsync(Bench bench, RushBrokers brokers, RushWorkers workers, RushLedger ledger, int orders, CancellationToken ct)
    {
        brokers.HoldAt = orders / 3;
        await Task.WhenAll(workers.StartAsync(ct), workers.StartAsync(ct));
        var start = Stopwatch.StartNew();
        var (opened, steps) = (await ledger.ActiveAsync(ct), await ledger.StepsAsync(ct));
        var killed = false;
        while (await ledger.ActiveAsync(ct) is var active && active < orders)
        {
            await bench.SayAsync($"{start.Elapsed.TotalSeconds:0} s: {active} of {orders} are open");
            if (!killed && brokers.Instances.Count >= brokers.HoldAt)
            {
                workers.KillOne();
                killed = true;
                brokers.GoOn();
                await bench.SayAsync("One worker was killed (SIGKILL); the other goes on alone.");
            }

            await Task.Delay(Look, TimeProvider.System, ct);
        }

        var elapsed = start.Elapsed;
        return new Work(orders - opened, await ledger.StepsAsync(ct) - steps, elapsed);
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
        var note = $"{orders} orders through {RushBrokers.Count} brokers with two workers, one killed after a third; from when both answered; {calls} calls";
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

    private sealed record Work(int Opened, int Steps, TimeSpan Elapsed);
}
