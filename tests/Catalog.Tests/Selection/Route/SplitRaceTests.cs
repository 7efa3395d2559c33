using Catalog.Selection;
using Catalog.Selection.Route;
using TestKit;

namespace Catalog.Tests.Selection.Route;

public sealed class SplitRaceTests(Databases databases)
{
    private const int Cases = 6;

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    /// <summary>Each is more than half of the limit: whichever comes first, every other one makes a split with it.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_cases_taken_at_once_one_alone_stays_below_the_limit_without_words(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var ids = new List<SelectionId>();
        while (ids.Count < Cases)
        {
            ids.Add(await Towns.OpenAsync(database, Towns.Town, ct));
        }

        var question = new RouteQuestion(new Yen(600_000), new DateOnly(2027, 4, 1), 60) { Day = new DateOnly(2026, 11, 24) };
        var choose = database.Get<ChooseRoute>();
        var chosen = await Task.WhenAll(ids.Select(id => choose.RunAsync(new SelectionRef(id), question, Towns.Town, ct)));
        var explained = await Task.WhenAll(ids.Select(id => choose.RunAsync(new SelectionRef(id), question with { SplitWords = "別の事業" }, Towns.Town, ct)));

        Assert.Single(chosen, each => each.IsDone);
        Assert.All(chosen.Where(each => !each.IsDone), each => Assert.Equal("selection.route-split", each.Fault?.Code));
        Assert.All(explained, each => Assert.Null(each.Fault?.Code));
    }

    [Fact]
    public async Task Version_that_was_seen_and_is_gone_is_refused_as_ever()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await Towns.OpenAsync(database, Towns.Town, ct);
        var question = new RouteQuestion(new Yen(600_000), new DateOnly(2027, 4, 1), 60) { Day = new DateOnly(2026, 11, 24) };

        var first = await database.Get<ChooseRoute>().RunAsync(new SelectionRef(id), question, Towns.Town, ct);
        var stale = await database.Get<ChooseRoute>().RunAsync(new SelectionRef(id, first.Value - 1), question, Towns.Town, ct);

        Assert.Equal("storage.changed-meanwhile", stale.Fault?.Code);
    }
}
