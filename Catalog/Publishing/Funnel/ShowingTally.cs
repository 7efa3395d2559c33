using System.Collections.Concurrent;

namespace Catalog.Publishing.Funnel;

/// <summary>What this process has shown since it last wrote it down: counting costs a page nothing, and a lost minute costs a count.</summary>
public sealed class ShowingTally(TimeProvider time)
{
    private ConcurrentDictionary<(string Offering, DateOnly Day, ShownIn Where), int> counts = new();

    public void Count(IEnumerable<string> offerings, ShownIn where)
    {
        ArgumentNullException.ThrowIfNull(offerings);
        var today = Tokyo.Today(time);
        foreach (var offering in offerings)
        {
            Add(offering, today, where, 1);
        }
    }

    /// <summary>Hands out what was counted, and begins at nothing.</summary>
    internal IReadOnlyList<Showing> Take() =>
        [.. Interlocked.Exchange(ref counts, new()).Select(each => new Showing(each.Key.Offering, each.Key.Day, each.Key.Where, each.Value))];

    /// <summary>Takes back what could not be written.</summary>
    internal void Return(Showing showing) => Add(showing.Offering, showing.Day, showing.Where, showing.Times);

    private void Add(string offering, DateOnly day, ShownIn where, int times) =>
        counts.AddOrUpdate((offering, day, where), times, (_, known) => known + times);
}
