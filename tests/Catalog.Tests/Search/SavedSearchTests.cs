using Catalog.Municipalities;
using Catalog.Search;
using Catalog.Search.Saved;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Search;

public sealed class SavedSearchTests(Databases databases)
{
    private static readonly MunicipalityCode Shirakawa = MunicipalityCode.Parse("215066", null);

    private static readonly Actor Town = new(ActorKind.Person, "t", "白川町", Role.TownStaff, Shirakawa);

    private static readonly Actor Neighbour = Town with { Id = "n", Municipality = MunicipalityCode.Parse("215040", null) };

    private static readonly SearchTerms Terms = new("接種 & 台帳", new OfferingFilters(Area: ["17"], Price: ["below-5m", "5m-10m"]), OfferingSort.Cost);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public void Terms_have_one_written_form_and_are_read_back_from_it()
    {
        var written = Terms.ToString();

        Assert.Equal("area=17&price=5m-10m&price=below-5m&q=%E6%8E%A5%E7%A8%AE%20%26%20%E5%8F%B0%E5%B8%B3&sort=Cost", written);
        Assert.Equal(written, SearchTerms.Read(written).ToString());
        Assert.Equal(string.Empty, SearchTerms.Read("nonsense&x=1").ToString());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Saved_search_keeps_its_hits_and_is_seen_by_its_own_town_alone(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);

        var saved = await database.Get<SaveSearch>().RunAsync(new SaveSearchOrder(Shirakawa, " 健康管理 ", new SearchTerms(null, new OfferingFilters(Area: ["17"]))), Town, ct);

        var row = Assert.Single(await database.Get<SavedSearches>().ListAsync(Town, ct));
        Assert.True(saved.IsDone);
        Assert.Equal(("健康管理", 16, 16), (row.Name, row.TotalThen, row.TotalNow));
        Assert.Equal("健康管理", Assert.Single(Assert.Single(row.Chosen).Values).Label);
        Assert.Empty(await database.Get<SavedSearches>().ListAsync(Neighbour, ct));
        Assert.Equal("search.unknown-saved", (await database.Get<ForgetSearch>().RunAsync(saved.Value, Neighbour, ct)).Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Forgotten_search_is_gone_and_both_acts_are_in_the_log(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var saved = await database.Get<SaveSearch>().RunAsync(new SaveSearchOrder(Shirakawa, "接種", Terms), Town, ct);

        var forgotten = await database.Get<ForgetSearch>().RunAsync(saved.Value, Town, ct);

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.True(forgotten.IsDone);
        Assert.False(await db.SavedSearches.AnyAsync(ct));
        Assert.Equal(["SearchSaved", "SearchForgotten"], await db.AuditEvents.Where(entry => entry.Municipality == Shirakawa).OrderBy(entry => entry.Id).Select(entry => entry.Fact).ToListAsync(ct));
    }

    [Theory]
    [InlineData("", "search.name-missing")]
    [InlineData("  ", "search.name-missing")]
    [InlineData("健康", null)]
    public async Task Search_needs_a_name(string name, string? fault)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);

        var saved = await database.Get<SaveSearch>().RunAsync(new SaveSearchOrder(Shirakawa, name, Terms), Town, ct);

        Assert.Equal(fault, saved.Fault?.Code);
    }

    [Fact]
    public async Task Town_keeps_no_more_than_the_limit_and_no_name_twice()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var save = database.Get<SaveSearch>();
        for (var number = 0; number < SaveSearch.Limit - 1; number++)
        {
            Assert.True((await save.RunAsync(new SaveSearchOrder(Shirakawa, $"検索{number}", Terms), Town, ct)).IsDone);
        }

        var twice = await save.RunAsync(new SaveSearchOrder(Shirakawa, "検索1", Terms), Town, ct);
        await save.RunAsync(new SaveSearchOrder(Shirakawa, "最後", Terms), Town, ct);
        var more = await save.RunAsync(new SaveSearchOrder(Shirakawa, "もう一つ", Terms), Town, ct);
        var foreign = await save.RunAsync(new SaveSearchOrder(Shirakawa, "他町", Terms), Neighbour, ct);

        Assert.Equal(["search.name-taken", "search.too-many-saved", "search.not-yours"], [twice.Fault?.Code, more.Fault?.Code, foreign.Fault?.Code]);
    }
}
