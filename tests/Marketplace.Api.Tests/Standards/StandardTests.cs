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
