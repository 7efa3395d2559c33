using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Catalog.Tests.Storage;

public sealed class PreparedStatementTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statement_that_comes_back_is_prepared()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.PostgreSQL, ct);

        Assert.NotEqual(0, await PreparedAsync(database.Options));
    }

    [Fact]
    public async Task Connection_string_that_says_otherwise_goes_first()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.PostgreSQL, ct);

        Assert.Equal(0, await PreparedAsync(database.Options with { ConnectionString = $"{database.ConnectionString};Max Auto Prepare=0" }));
    }

    private async Task<int> PreparedAsync(DatabaseOptions options)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(options).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        for (var times = 0; times < 10; times++)
        {
            await db.Vendors.CountAsync(ct);
        }

        return await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_prepared_statements""").SingleAsync(ct);
    }
}
