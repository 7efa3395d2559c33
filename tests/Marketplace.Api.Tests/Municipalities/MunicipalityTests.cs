using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Municipalities;

public sealed class MunicipalityTests(Apis apis)
{
    [Theory]
    [InlineData(Engine.Sqlite, "しらかわ")]
    [InlineData(Engine.Sqlite, "Shirakawa")]
    [InlineData(Engine.Sqlite, "白川")]
    [InlineData(Engine.PostgreSQL, "しらかわ")]
    [InlineData(Engine.PostgreSQL, "Shirakawa")]
    public async Task Town_is_found_in_kanji_kana_and_latin_letters(Engine engine, string words)
    {
        var api = await apis.ReadAsync(engine);

        var found = await api.Anonymous.AskAsync($"/api/v1/municipalities?q={Uri.EscapeDataString(words)}").BodyAsync();

        Assert.Contains(found.Items(), town => town.Text("code") == "215066" && town["population"]!.GetValue<int>() == 7417);
    }

    [Theory]
    [InlineData("21")]
    [InlineData("210005")]
    [InlineData("岐阜県")]
    public async Task Prefecture_is_understood_by_number_code_and_name(string prefecture)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var found = await api.Anonymous.AskAsync($"/api/v1/municipalities?limit=100&prefecture={Uri.EscapeDataString(prefecture)}").BodyAsync();

        Assert.Equal(42, found["total"]!.GetValue<int>());
        Assert.All(found.Items(), town => Assert.Equal("21", town["prefecture"]!.Text("number")));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_town_is_shown_with_its_migration_state_and_both_days(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var town = await api.Anonymous.AskAsync("/api/v1/municipalities/215066").BodyAsync();

        Assert.Equal("白川町", town.Text("name"));
        Assert.Equal("town", town.Text("kind"));
        Assert.Equal(20, town.Items("migration").Count());
        Assert.All(town.Items("migration"), area => Assert.InRange(area["stepsDone"]!.GetValue<int>(), 0, area["stepsInAll"]!.GetValue<int>()));
        Assert.NotEqual(town.Text("progressAsOf"), town.Text("latenessAsOf"));
    }

    [Theory]
    [InlineData("/api/v1/municipalities/215065", 422, "municipalities.code-check-digit")]
    [InlineData("/api/v1/municipalities/2150", 422, "municipalities.code-not-six-digits")]
    [InlineData("/api/v1/municipalities/999997", 404, "municipalities.unknown")]
    [InlineData("/api/v1/municipalities?prefecture=48", 422, "municipalities.unknown-prefecture")]
    public async Task Code_that_is_nobodys_is_refused(string path, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync(path).RefusedAsync(status, code);
    }

    [Fact]
    public async Task There_are_47_prefectures()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var all = await api.Anonymous.AskAsync("/api/v1/prefectures?limit=100").BodyAsync();

        Assert.Equal(47, all.Items().Count());
        Assert.Null(all["nextCursor"]);
    }
}
