using Catalog.Municipalities;
using TestKit;

namespace Catalog.Tests.Municipalities;

public sealed class MunicipalitySheetsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sheet_shows_names_band_and_both_measures_with_their_days(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);

        var sheet = (await database.Get<MunicipalitySheets>().FindAsync(MunicipalityCode.Parse("215066", null), ct)).Value;

        Assert.NotNull(sheet);
        var gifu = new PrefectureRow("21", MunicipalityCode.Parse("210005", null), "岐阜県", "ぎふけん", "Gifu");
        Assert.Equal(
            new MunicipalityRow(MunicipalityCode.Parse("215066", null), "白川町", "しらかわちょう", "Shirakawa Cho", gifu, MunicipalityKind.Town, 7_417),
            sheet.Municipality);
        Assert.Equal(new SizeBand(5_000, 9_999), sheet.Band);
        Assert.Equal(Enumerable.Range(1, 20), sheet.Areas.Select(area => area.Number));
        Assert.Equal(new AreaMigration(17, "健康管理", "Health management", 31, IsExpectedLate: true), sheet.Areas[16]);
        Assert.Equal((new DateOnly(2026, 1, 31), new DateOnly(2025, 12, 31)), (sheet.ProgressAsOf, sheet.LatenessAsOf));
    }

    [Fact]
    public async Task Prefecture_and_unused_code_have_no_sheet()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var sheet = await database.Get<MunicipalitySheets>().FindAsync(MunicipalityCode.Parse("210005", null), ct);

        Assert.Equal("municipalities.unknown", sheet.Fault?.Code);
    }
}
