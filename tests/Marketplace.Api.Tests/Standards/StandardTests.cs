using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Standards;

public sealed class StandardTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task All_20_areas_are_listed_with_their_systems(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var areas = await api.Anonymous.AskAsync("/api/v1/business-areas").BodyAsync();

        Assert.Equal(Enumerable.Range(1, 20), areas.Items().Select(area => area["number"]!.GetValue<int>()));
        Assert.Equal("019", areas.Items().Single(area => area.Text("name") == "健康管理").Items("systems").Single().GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Systems_are_listed_by_id(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var systems = await api.Anonymous.AskAsync("/api/v1/business-systems?limit=100").BodyAsync();

        Assert.Equal(systems.Items().Select(each => each.Text("id")).Order(StringComparer.Ordinal), systems.Items().Select(each => each.Text("id")));
        Assert.Equal(39, systems["total"]!.GetValue<int>());
    }
}

public sealed class SpecTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Versions_rows_and_changes_of_a_specification_can_be_read(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var versions = await api.Anonymous.AskAsync("/api/v1/specs/019").BodyAsync();
        var spec = await api.Anonymous.AskAsync("/api/v1/specs/019/1.1").BodyAsync();
        var forbidden = await api.Anonymous.AskAsync("/api/v1/specs/019/1.1/requirements?class=forbidden&limit=100").BodyAsync();
        var changes = await api.Anonymous.AskAsync("/api/v1/specs/019/1.1/changes").BodyAsync();

        Assert.Equal(["1.1", "1.0"], versions.Items().Select(each => each.Text("version")));
        Assert.Equal("business", spec.Text("kind"));
        Assert.Equal(["0199010", "0199030", "0199040"], forbidden.Items().Select(row => row.Text("number")));
        Assert.Equal(10, changes.Items("changes").Count());
        Assert.Equal(["aozora-kenko", "minato-kenko", "yamabiko-kenko"], changes.Items("offerings").Select(each => each.Text("offering")).Order(StringComparer.Ordinal));
        Assert.Empty(changes.Items("subscriptions"));
    }

    [Theory]
    [InlineData("/api/v1/specs/099", 422, "standards.unknown-system")]
    [InlineData("/api/v1/specs/019/7.7", 404, "standards.unknown-spec")]
    [InlineData("/api/v1/specs/019/1.0/changes", 404, "standards.nothing-before")]
    public async Task What_is_not_there_is_said_by_name(string address, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync(address).RefusedAsync(status, code);
    }
}
