using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Catalog.Storage.Sets;

/// <summary>Writes the rows of many units of work in one transaction, with one statement for each kind of change instead of one for each row.</summary>
/// <remarks>Old rows before new ones, so that a place is left before somebody else takes it; new rows after those that they belong to.</remarks>
internal static class SaveInSets
{
    /// <summary>A plan that was made when a table was empty would read all of it once it is full.</summary>
    private const string PlanAnew = "SET LOCAL plan_cache_mode = force_custom_plan";

    /// <returns>Whether these changes can be written in sets; if not, nothing was done.</returns>
    /// <exception cref="DbUpdateException">The database refused a row, or somebody else has changed one; nothing was saved.</exception>
    public static async Task<bool> RunAsync(DbContext db, IList<IUpdateEntry> changes, CancellationToken ct)
    {
        if (Sort(changes) is not { } sets)
        {
            return false;
        }

        await using var saving = await db.Database.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)saving.GetDbTransaction());
        batch.BatchCommands.Add(new NpgsqlBatchCommand(PlanAnew));
        foreach (var (kind, rows) in sets)
        {
            batch.BatchCommands.Add(StatementFor(db, kind).Write(rows));
        }

        try
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException refused)
        {
            throw new DbUpdateException("The database refused a row of these.", refused);
        }

        for (var place = 0; place < sets.Count; place++)
        {
            if (batch.BatchCommands[place + 1].Rows != (ulong)sets[place].Rows.Count)
            {
                throw new DbUpdateConcurrencyException($"Not every row of {sets[place].Kind.Type.DisplayName()} is as it was read.", sets[place].Rows);
            }
        }

        await saving.CommitAsync(ct);
        return true;
    }

    private static List<(SetKind Kind, List<IUpdateEntry> Rows)>? Sort(IList<IUpdateEntry> changes)
    {
        var sets = new Dictionary<SetKind, List<IUpdateEntry>>();
        foreach (var change in changes)
        {
            if (SetKind.Of(change) is not { } kind)
            {
                return null;
            }

            if (!sets.TryGetValue(kind, out var rows))
            {
                sets[kind] = rows = [];
            }

            rows.Add(change);
        }

        return [.. sets.OrderBy(set => set.Key.State == EntityState.Added).ThenBy(set => Order(set.Key)).Select(set => (set.Key, set.Value))];
    }

    /// <summary>Of those that come, the one that others belong to comes first; of those that go, it goes last.</summary>
    private static int Order(SetKind kind) => kind.State switch
    {
        EntityState.Added => Depth(kind.Type),
        EntityState.Deleted => -Depth(kind.Type),
        _ => 0,
    };

    /// <summary>How many tables a row of this type depends on, one through the other.</summary>
    private static int Depth(IEntityType type) => type.GetForeignKeys().Where(key => key.PrincipalEntityType != type)
        .Select(key => Depth(key.PrincipalEntityType) + 1).DefaultIfEmpty().Max();

    private static SetStatement StatementFor(DbContext db, SetKind kind) => db.Model
        .GetOrAddRuntimeAnnotationValue(nameof(SaveInSets), static _ => new ConcurrentDictionary<SetKind, SetStatement>(), (object?)null)
        .GetOrAdd(kind, static (wanted, sql) => new SetStatement(wanted, sql), db.GetService<ISqlGenerationHelper>());
}
