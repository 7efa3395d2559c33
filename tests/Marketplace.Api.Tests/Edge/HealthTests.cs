using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class HealthTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Program_over_a_migrated_database_is_live_and_ready(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        Assert.Equal("live", (await api.Anonymous.AskAsync("/health/live").BodyAsync()).Text("status"));
        Assert.Equal("ready", (await api.Anonymous.AskAsync("/health/ready").BodyAsync()).Text("status"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Program_over_an_older_database_is_live_but_not_ready(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await using (var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\"", ApiUnderTest.Ct);
        }

        using var answer = await api.Anonymous.AskAsync("/health/ready");

        Assert.Equal(503, (int)answer.StatusCode);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct))!;
        Assert.Equal("migration", body.Items("waiting").Single().GetValue<string>());
    }
}
