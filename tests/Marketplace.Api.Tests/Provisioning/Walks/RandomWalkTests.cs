using System.Globalization;
using Catalog.Storage;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>
/// Many walks, each with a seed of its own. <c>MARKETPLACE_WALKS</c> says how many (50 here, 1,000 by night),
/// <c>MARKETPLACE_FIRST_WALK</c> from which on, <c>MARKETPLACE_WALK</c> walks the one of that seed again.
/// </summary>
public sealed class RandomWalkTests
{
    private const int AtOnce = 2;
    private const int Few = 25;
    private const int Threads = 100;

    /// <summary>Brokers, networks and houses share one process here, and SQLite keeps a thread while it waits.</summary>
    static RandomWalkTests() => ThreadPool.SetMinThreads(Threads, Threads);

    private static IEnumerable<int> Seeds => Number("MARKETPLACE_WALK") is { } seed ? [seed] : Enumerable.Range(Number("MARKETPLACE_FIRST_WALK") ?? 1, Number("MARKETPLACE_WALKS") ?? 50);

    [Fact]
    public async Task Every_walk_ends_with_our_ledger_equal_to_the_brokers_own_list() => await Parallel.ForEachAsync(
        Seeds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (seed, _) =>
        {
            await using var walk = await Walk.BeginAsync(seed, seed % 10 == 0 ? DatabaseProvider.PostgreSQL : DatabaseProvider.Sqlite);
            await walk.RunAsync();
        });

    /// <summary>One in twenty-five: the program itself does the work and is killed for good.</summary>
    [Fact]
    public async Task Walk_of_a_real_process_that_is_killed_ends_the_same_way()
    {
        foreach (var seed in Seeds.Where(seed => seed % Few == 0))
        {
            await using var walk = await Walk.BeginAsync(seed, seed % 2 == 0 ? DatabaseProvider.PostgreSQL : DatabaseProvider.Sqlite, isReal: true);
            await walk.RunAsync();
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
