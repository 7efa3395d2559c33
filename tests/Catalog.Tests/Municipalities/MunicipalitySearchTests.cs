using Catalog.Municipalities;
using TestKit;

namespace Catalog.Tests.Municipalities;

public sealed class MunicipalitySearchTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    public static MatrixTheoryData<Engine, string> ShirakawaSpellings { get; } =
        new(Engines.All.Select(row => row.Data), ["しらかわ", "シラカワ", "ｼﾗｶﾜ", "shirakawa", "SHIRAKAWA", "Ｓｈｉｒａｋａｗａ", "shirakawa "]);

    [Theory]
    [MemberData(nameof(ShirakawaSpellings))]
    public async Task Beginnings_come_before_middles_and_larger_before_smaller(Engine engine, string typed)
    {
        var found = await FindAsync(engine, new(typed));

        Assert.Equal(["白河市", "白川町", "白川村", "東白川村"], found.Items.Select(row => row.Name));
        Assert.Equal(4, found.Total);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_whole_name_comes_first_even_when_others_are_larger(Engine engine)
    {
        var village = await FindAsync(engine, new("しらかわむら"));
        var town = await FindAsync(engine, new("森町"));

        Assert.Equal(["白川村", "東白川村"], village.Items.Select(row => row.Name));
        Assert.Equal(["森町", "森町"], town.Items.Take(2).Select(row => row.Name));
        Assert.True(town.Total > 2);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Digits_are_the_beginning_of_a_code_and_never_its_middle(Engine engine)
    {
        var gifu = await FindAsync(engine, new("21", Limit: 100));
        var one = await FindAsync(engine, new("２１５０６６"));

        Assert.Equal(42, gifu.Total);
        Assert.All(gifu.Items, row => Assert.StartsWith("21", row.Code.Value, StringComparison.Ordinal));
        Assert.Equal("白川町", Assert.Single(one.Items).Name);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Name_with_its_prefecture_is_understood_in_one_word_and_in_two(Engine engine)
    {
        var together = await FindAsync(engine, new("岐阜県白川町"));
        var apart = await FindAsync(engine, new("北海道　池田町"));

        Assert.Equal("215066", Assert.Single(together.Items).Code.Value);
        Assert.Equal("北海道", Assert.Single(apart.Items).Prefecture.Name);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Old_letters_find_the_name_in_use(Engine engine)
    {
        var found = await FindAsync(engine, new("檮原町"));

        Assert.Equal("梼原町", Assert.Single(found.Items).Name);
    }

    [Theory]
    [InlineData("21")]
    [InlineData("210005")]
    [InlineData("岐阜県")]
    [InlineData("岐阜")]
    [InlineData("ぎふ")]
    [InlineData("Gifu")]
    public async Task Prefecture_is_taken_by_number_code_or_name(string prefecture)
    {
        var found = await FindAsync(Engine.Sqlite, new(Prefecture: prefecture));

        Assert.Equal(42, found.Total);
        Assert.All(found.Items, row => Assert.Equal("21", row.Prefecture.Number));
    }

    [Theory]
    [InlineData("48")]
    [InlineData("00")]
    [InlineData("2")]
    [InlineData("福")]
    [InlineData("県")]
    [InlineData("蝦夷")]
    public async Task Unknown_prefecture_is_refused(string prefecture)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var found = await database.Get<MunicipalitySearch>().RunAsync(new(Prefecture: prefecture), ct);

        Assert.Equal((MunicipalityFaults.UnknownPrefecture(prefecture).Code, "prefecture"), (found.Fault?.Code, found.Fault?.Field));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Pages_follow_each_other_without_gap_or_repetition(Engine engine)
    {
        var pages = new List<MunicipalityRow>();
        for (var offset = 0; offset < 1741; offset += 100)
        {
            pages.AddRange((await FindAsync(engine, new(Offset: offset, Limit: 100))).Items);
        }

        Assert.Equal(1741, pages.Count);
        Assert.Equal(pages.Select(row => row.Code.Value).Order(StringComparer.Ordinal), pages.Select(row => row.Code.Value));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("白%町")]
    [InlineData("'; --")]
    public async Task Signs_that_mean_something_to_a_database_mean_nothing_here(string typed)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            Assert.Equal(0, (await FindAsync(engine, new(typed))).Total);
        }
    }

    [Fact]
    public async Task Limit_is_held_between_1_and_100()
    {
        Assert.Single((await FindAsync(Engine.Sqlite, new(Limit: 0))).Items);
        Assert.Equal(100, (await FindAsync(Engine.Sqlite, new(Offset: -5, Limit: 5000))).Items.Count);
    }

    private async Task<Page<MunicipalityRow>> FindAsync(Engine engine, MunicipalityQuery query)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);
        var found = await database.Get<MunicipalitySearch>().RunAsync(query, ct);
        Assert.True(found.IsDone, found.Fault?.Code);
        return found.Value;
    }
}
