namespace TestKit;

/// <summary>Real databases for tests; nothing is started before the first test asks for one.</summary>
/// <remarks>An assembly fixture: <c>[assembly: AssemblyFixture(typeof(Databases))]</c>, then a constructor parameter.</remarks>
public sealed class Databases : IAsyncLifetime
{
    private readonly SqliteTemplate sqlite = new();
    private readonly PostgresTemplate postgres;

    public Databases()
        : this(durable: false)
    {
    }

    private Databases(bool durable) => postgres = new(durable);

    /// <summary>PostgreSQL keeps what it has said, as in production; tests have no use for that, figures do.</summary>
    public static Databases Durable() => new(durable: true);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A database of the test's own, migrated and seeded, fictional vendors included.</summary>
    public Task<TestDatabase> OpenAsync(Engine engine, CancellationToken ct) => OpenAtAsync(engine, TimeProvider.System, ct);

    /// <summary>The same, with use cases that live at another time.</summary>
    public Task<TestDatabase> OpenAtAsync(Engine engine, TimeProvider time, CancellationToken ct) =>
        engine == Engine.PostgreSQL ? postgres.CopyAsync(time, ct) : sqlite.CopyAsync(time, ct);

    /// <summary>A database of the test's own, migrated, with nothing in it.</summary>
    public Task<TestDatabase> OpenEmptyAsync(Engine engine, CancellationToken ct) =>
        engine == Engine.PostgreSQL ? postgres.EmptyAsync(ct) : sqlite.EmptyAsync(ct);

    /// <summary>The seeded database that all tests share; it refuses writes, and opening it costs nothing.</summary>
    public Task<TestDatabase> OpenReadOnlyAsync(Engine engine, CancellationToken ct) =>
        engine == Engine.PostgreSQL ? postgres.ReadOnlyAsync(ct) : sqlite.ReadOnlyAsync(ct);

    /// <summary>Breaks every connection to PostgreSQL in the middle of whatever it does; only where nobody else is on the server.</summary>
    public Task RestartPostgresAsync(CancellationToken ct) => postgres.RestartAsync(ct);

    public async ValueTask DisposeAsync()
    {
        sqlite.Dispose();
        await postgres.DisposeAsync();
    }
}
