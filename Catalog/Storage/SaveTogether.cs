using Catalog.Audit;
using Microsoft.EntityFrameworkCore.Update;

namespace Catalog.Storage;

/// <summary>Saves what several operations have to save at the same moment in one transaction: whoever comes while one runs goes with the next.</summary>
/// <remarks>Each unit keeps its own guards. Where one of them fails, nothing of the group is saved; then each is saved alone and is told its own outcome.</remarks>
public sealed class SaveTogether
{
    private const int Most = 256;

    private readonly Lock gate = new();
    private readonly Queue<Unit> waiting = new();
    private bool saves;

    /// <inheritdoc cref="MarketplaceDb.SaveAsync(Actor, IReadOnlyList{Fact}, CancellationToken)"/>
    /// <param name="db">A unit of work of its own; nobody else touches it until it is saved.</param>
    /// <param name="facts">None = a worker's own bookkeeping.</param>
    /// <param name="asRead">Rows that need not be looked through for changes unless one was touched; <c>null</c> = all are.</param>
    public Task<Outcome> SaveAsync(MarketplaceDb db, Actor actor, IReadOnlyList<Fact> facts, CancellationToken ct, AsRead? asRead = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Note(actor, facts) is { } refused)
        {
            return Task.FromResult<Outcome>(refused);
        }

        if (db.Changes(asRead) is not { } changes)
        {
            return db.SaveProgressAsync(ct);
        }

        var unit = new Unit(db, changes, ct);
        lock (gate)
        {
            waiting.Enqueue(unit);
            if (saves)
            {
                return unit.Saved.Task;
            }

            saves = true;
        }

        _ = DrainAsync();
        return unit.Saved.Task;
    }

    private async Task DrainAsync()
    {
        await Task.Yield();
        while (Next() is { Count: > 0 } group)
        {
            if (group.Count == 1 || !await TryAsync(group))
            {
                foreach (var unit in group)
                {
                    await AloneAsync(unit);
                }
            }
        }
    }

    private List<Unit> Next()
    {
        lock (gate)
        {
            var group = new List<Unit>(Math.Min(waiting.Count, Most));
            while (group.Count < Most && waiting.TryDequeue(out var unit))
            {
                group.Add(unit);
            }

            saves = group.Count > 0;
            return group;
        }
    }

    private static async Task<bool> TryAsync(List<Unit> group)
    {
        try
        {
            await MarketplaceDb.SaveAllAsync(group.ConvertAll(unit => (unit.Db, unit.Changes)), group[0].Ct);
        }
#pragma warning disable CA1031 // whose fault it was shows when each is saved alone
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }

        group.ForEach(unit => unit.Saved.SetResult(Outcome.Done));
        return true;
    }

    private static async Task AloneAsync(Unit unit)
    {
        try
        {
            unit.Saved.SetResult(await unit.Db.SaveProgressAsync(unit.Ct));
        }
#pragma warning disable CA1031 // it goes on to the one who asked
        catch (Exception broken)
#pragma warning restore CA1031
        {
            unit.Saved.SetException(broken);
        }
    }

    private sealed class Unit(MarketplaceDb db, IList<IUpdateEntry> changes, CancellationToken ct)
    {
        public MarketplaceDb Db => db;

        public IList<IUpdateEntry> Changes => changes;

        public CancellationToken Ct => ct;

        public TaskCompletionSource<Outcome> Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
