using Catalog.Standards;
using TestKit;

namespace Catalog.Tests.Standards;

public sealed class StandardsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task There_are_20_areas_and_39_systems_and_every_area_has_a_system(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);

        var areas = await database.Get<BusinessAreas>().AllAsync(ct);
        var systems = await database.Get<BusinessSystems>().AllAsync(ct);

        Assert.Equal(Enumerable.Range(1, 20), areas.Select(area => area.Number));
        Assert.Equal(Enumerable.Range(1, 39).Select(number => $"{number:000}"), systems.Select(system => system.Id));
        Assert.All(areas, area => Assert.NotEmpty(area.Systems));
        Assert.Equal(["003", "038", "039"], areas[2].Systems);
        Assert.Equal(["014", "015", "016", "029", "030", "031", "032", "033", "034", "036", "037"], systems.Where(system => system.Area is null).Select(system => system.Id));
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("１７", 17)]
    [InlineData("健康管理", 17)]
    [InlineData("健診", 17)]
    [InlineData("health management", 17)]
    [InlineData("国保", 12)]
    [InlineData("住基", 1)]
    [InlineData("01", 1)]
    [InlineData("子ども･子育て支援", 20)]
    public async Task Area_is_found_under_every_name_that_people_use(string text, int number)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var area = await database.Get<BusinessAreas>().FindAsync(text, ct);

        Assert.Equal(number, area.Value?.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("水道")]
    public async Task Unknown_area_is_refused(string text)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var area = await database.Get<BusinessAreas>().FindAsync(text, ct);

        Assert.Equal(("standards.unknown-area", "area"), (area.Fault?.Code, area.Fault?.Field));
    }

    [Theory]
    [InlineData("019", "019")]
    [InlineData("19", "019")]
    [InlineData("EUC", "034")]
    [InlineData("職員認証", "033")]
    [InlineData("040", null)]
    public async Task System_is_found_by_number_or_name(string text, string? id)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var system = await database.Get<BusinessSystems>().FindAsync(text, ct);

        Assert.Equal(id, system.Value?.Id);
    }

    [Fact]
    public async Task No_two_areas_share_a_name()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var areas = await database.Get<BusinessAreas>().AllAsync(ct);

        var names = areas.SelectMany(area => area.Aliases.Prepend(area.NameEn).Prepend(area.Name)).Select(Catalog.Search.Folding.Fold);

        Assert.All(names.CountBy(name => name), name => Assert.Equal(1, name.Value));
    }
}
