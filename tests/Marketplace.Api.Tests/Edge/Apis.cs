using System.Collections.Concurrent;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

/// <summary>Running APIs for tests: one that all readers of an engine share, and fresh ones for those that write.</summary>
public sealed class Apis : IAsyncLifetime
{
    private readonly Databases databases = new();
    private readonly ConcurrentDictionary<Engine, Lazy<Task<ApiUnderTest>>> shared = [];

    public ValueTask InitializeAsync() => databases.InitializeAsync();

    /// <summary>Over a seeded database that nobody may change.</summary>
    internal Task<ApiUnderTest> ReadAsync(Engine engine) =>
        shared.GetOrAdd(engine, each => new Lazy<Task<ApiUnderTest>>(() => ApiUnderTest.StartAsync(databases, each))).Value;

    /// <summary>Over a seeded database of the test's own.</summary>
    internal Task<ApiUnderTest> StartAsync(Engine engine, params string[] settings) => ApiUnderTest.StartAsync(databases, engine, settings);

    public async ValueTask DisposeAsync()
    {
        foreach (var api in shared.Values)
        {
            await (await api.Value).DisposeAsync();
        }

        await databases.DisposeAsync();
    }
}
