using Microsoft.EntityFrameworkCore;
using Npgsql;
using TestKit;

namespace Benchmarks.Rush;

/// <summary>What the marketplace itself believes, read past the workers.</summary>
internal sealed class RushLedger(TestDatabase database)
{
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(12);

    public async Task<int> ActiveAsync(CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await db.Subscriptions.CountAsync(one => one.ActivatedAt != null, ct);
    }

    /// <summary>Steps whose end is saved; that each began was saved before it.</summary>
    public async Task<int> StepsAsync(CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await db.Operations.SelectMany(one => one.Steps).CountAsync(step => step.DoneAt != null, ct);
    }

    /// <summary>Whether nothing is owed, under way or waiting for its place in the audit log.</summary>
    public async Task<bool> IsQuietAsync(CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return !await db.OwedCleanups.AnyAsync(one => one.DoneAt == null, ct)
            && !await db.Operations.AnyAsync(one => one.SucceededAt == null && one.FailedAt == null, ct)
            && !await db.UnplacedEvents.AnyAsync(ct);
    }

    /// <summary>What does not agree with the brokers' own list, is owed, under way or not open; 0 = everything is as it should be.</summary>
    public async Task<int> DisagreementsAsync(RushBrokers brokers, int orders, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var tenants = await (
            from tenant in db.Tenants
            where tenant.AbandonedAt == null && tenant.CreatedAt != null
            join order in db.Subscriptions on tenant.Subscription equals order.Id
            select new { tenant.Id, order.Municipality, order.Offering, order.ActivatedAt }).ToListAsync(ct);
        var agreed = tenants.Count(tenant => tenant.ActivatedAt is not null
            && brokers.Instances.TryGetValue(tenant.Id.Value.ToString("D"), out var there)
            && there == $"{tenant.Municipality.Value}/{tenant.Offering}");
        var open = await db.Operations.CountAsync(one => one.SucceededAt == null, ct) + await db.OwedCleanups.CountAsync(one => one.DoneAt == null, ct);
        return orders - agreed + Math.Abs(brokers.Instances.Count - orders) + open;
    }

    /// <summary>Transactions a second while nothing is due.</summary>
    /// <remarks>The server's sessions tell what they did with a delay; what came before must have been told.</remarks>
    public async Task<double> IdleAsync(TimeSpan length, CancellationToken ct)
    {
        await Task.Delay(Told, TimeProvider.System, ct);
        var before = await TransactionsAsync(ct);
        await Task.Delay(length, TimeProvider.System, ct);
        return (await TransactionsAsync(ct) - before) / length.TotalSeconds;
    }

    private async Task<long> TransactionsAsync(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("SELECT pg_stat_force_next_flush(), xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()");
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return reader.GetInt64(1);
    }
}
