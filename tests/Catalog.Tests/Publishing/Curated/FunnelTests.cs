using Catalog.Publishing.Funnel;
using Catalog.Selection;
using Catalog.Tests.Selection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Publishing.Curated;

public sealed class FunnelTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Funnel_adds_up_what_was_shown_and_how_locked_cases_ended(Engine engine)
    {
        var clock = new FakeTimeProvider(Described.Now);
        await using var database = await databases.OpenAtAsync(engine, clock, ct);
        database.Get<ShowingTally>().Count(["aozora-kenko", "minato-kenko"], ShownIn.Results);
        await database.Get<KeepShowings>().RunAsync(ct);
        database.Get<ShowingTally>().Count(["aozora-kenko"], ShownIn.Results);
        database.Get<ShowingTally>().Count(["aozora-kenko"], ShownIn.Page);
        await database.Get<KeepShowings>().RunAsync(ct);
        await LockAsync(database, await ExcludeAsync(database, Towns.Town));
        await ExcludeAsync(database, Towns.Village);

        var rows = await database.Get<ReadFunnel>().OfAsync("aozora", FunnelDays.Last(30, Tokyo.Today(clock)), Curation.Vendor, ct);

        var row = rows.Given().Single(each => each.Offering == "aozora-kenko");
        Assert.Equal((2, 1, 0), (row.InResults, row.Opened, row.Compared));
        Assert.Equal((1, 0, 0), (row.Shortlisted, row.NotChosen, row.Chosen));
        Assert.Equal(new ExclusionCount(ExclusionReason.Cost, 1), Assert.Single(row.Excluded));
        Assert.All(rows.Given(), each => Assert.StartsWith("aozora", each.Offering, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Processes_that_write_at_once_lose_no_count(Engine engine)
    {
        var clock = new FakeTimeProvider(Described.Now);
        await using var database = await databases.OpenAtAsync(engine, clock, ct);
        var processes = Enumerable.Range(0, 4).Select(_ => new ShowingTally(clock)).ToList();

        await Task.WhenAll(processes.Select(async tally =>
        {
            for (var turn = 0; turn < 5; turn++)
            {
                tally.Count(["aozora-kenko"], ShownIn.Comparison);
                await new KeepShowings(database.Dbs, tally).RunAsync(ct);
            }
        }));

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal(20, (await db.Showings.AsNoTracking().SingleAsync(ct)).Times);
    }

    [Fact]
    public async Task Funnel_is_the_vendors_own_and_of_a_year_at_most()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var funnel = database.Get<ReadFunnel>();
        var year = FunnelDays.Last(FunnelDays.Longest, new DateOnly(2026, 10, 15));

        Assert.Equal("publishing.funnel-not-yours", (await funnel.OfAsync("minato", year, Curation.Vendor, ct)).Fault?.Code);
        Assert.Equal("publishing.funnel-not-yours", (await funnel.OfAsync("aozora", year, Curation.Curator, ct)).Fault?.Code);
        Assert.True((await funnel.OfAsync("aozora", year, Curation.Vendor, ct)).IsDone);
        Assert.Equal("publishing.funnel-days", (await funnel.OfAsync("aozora", year with { From = year.From.AddDays(-1) }, Curation.Vendor, ct)).Fault?.Code);
        Assert.Equal("publishing.funnel-days", (await funnel.OfAsync("aozora", year with { To = year.From.AddDays(-1) }, Curation.Vendor, ct)).Fault?.Code);
    }

    private async Task<SelectionId> ExcludeAsync(TestDatabase database, Actor town)
    {
        var id = await Towns.OpenAsync(database, town, ct, "aozora-kenko", "yamabiko-kenko");
        var change = database.Get<ChangeSelection>();
        await change.ExcludeAsync(new SelectionRef(id), "aozora-kenko", ExclusionReason.Cost, "予算を超える", town, ct);
        var decided = await change.DecideAsync(new SelectionRef(id), "yamabiko-kenko", "yamabiko-kenko-small", "最も安い", town, ct);
        Assert.True(decided.IsDone, decided.Fault?.Code);
        return id;
    }

    private async Task LockAsync(TestDatabase database, SelectionId id)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var selection = await db.Selections.SingleAsync(each => each.Id == id, ct);
        Assert.True(selection.Lock("ab", Towns.Town, Described.Now).IsDone);
        Assert.True((await db.SaveAsync(Towns.Town, [], ct)).IsDone);
    }
}
