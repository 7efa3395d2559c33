using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Standards;
using TestKit;

namespace Catalog.Tests.Selection;

public sealed class AdoptionTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MunicipalityKind.Village, 3_000, AdoptionPath.Saas)]
    [InlineData(MunicipalityKind.Town, 3_000, AdoptionPath.Saas)]
    [InlineData(MunicipalityKind.City, 199_999, AdoptionPath.Saas)]
    [InlineData(MunicipalityKind.City, 200_000, AdoptionPath.Either)]
    [InlineData(MunicipalityKind.CoreCity, 180_000, AdoptionPath.Either)]
    [InlineData(MunicipalityKind.SpecialWard, 900_000, AdoptionPath.Either)]
    [InlineData(MunicipalityKind.DesignatedCity, 690_000, AdoptionPath.Paas)]
    public void Kind_and_size_propose_a_way(MunicipalityKind kind, int population, AdoptionPath path) =>
        Assert.Equal(path, AdoptionPaths.For(kind, population));

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_town_of_3000_is_led_to_services_of_its_size(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);
        var small = await TownOfAsync(database, 3_000);

        var sheet = (await database.Get<ReadAdoption>().RunAsync(small, ct)).Value!;

        Assert.Equal(AdoptionPath.Saas, sheet.Path);
        Assert.Empty(sheet.Paas);
        Assert.Equal(20, sheet.Saas.Count);
        Assert.Equal(sheet.Saas.Select(area => area.IsExpectedLate).OrderDescending(), sheet.Saas.Select(area => area.IsExpectedLate));
        var health = sheet.Saas.Single(area => area.Number == 17);
        Assert.NotEmpty(health.Sized);
        Assert.Equal(health.Sized.Select(each => each.FiveYearGross).Order(), health.Sized.Select(each => each.FiveYearGross));
        Assert.True(health.Listed > health.Sized.Count);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_designated_city_is_shown_what_it_may_customise(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);

        var sheet = (await database.Get<ReadAdoption>().RunAsync(MunicipalityCode.Parse("141003", null), ct)).Value!;

        Assert.Equal(AdoptionPath.Paas, sheet.Path);
        Assert.Equal(39, sheet.Paas.Count);
        var health = sheet.Paas.Single(system => system.Id == "019");
        Assert.Equal(("1.1", SpecKind.Business), (health.Version, health.Kind));
        Assert.True(health.Fixed > health.Free && health.Free > 0 && health.Forbidden == 3);
        Assert.Equal(8, sheet.Paas.Count(system => system.Kind == SpecKind.CommonFunction));
    }

    private async Task<MunicipalityCode> TownOfAsync(TestDatabase database, int population)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return db.Municipalities.Where(town => town.Population <= population && town.PrefectureNumber == "20")
            .OrderByDescending(town => town.Population).Select(town => town.Code).First();
    }
}
