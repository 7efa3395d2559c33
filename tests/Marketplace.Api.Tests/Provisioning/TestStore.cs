using Catalog.Storage;
using TestKit;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>An empty, migrated database of one test alone, on a real engine.</summary>
internal sealed class TestStore(TestDatabase database) : IAsyncDisposable
{
    public DatabaseOptions Options => database.Options;

    public static async Task<TestStore> OpenAsync(DatabaseProvider engine, CancellationToken ct)
    {
        var databases = await TestContext.Current.GetFixture<Databases>();
        return new(await databases!.OpenEmptyAsync(engine == DatabaseProvider.PostgreSQL ? Engine.PostgreSQL : Engine.Sqlite, ct));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
