using Catalog.Audit;
using Catalog.Selection;
using Catalog.Selection.Joint.Moves;
using TestKit;
using static Catalog.Tests.Selection.Joint.JointTowns;

namespace Catalog.Tests.Selection.Joint;

/// <summary>Mergers and splits among three towns against the plainest model of them: a table of owners.</summary>
public sealed class MoveOracleTests(Databases databases)
{
    private static readonly Actor[] Towns = [Lead, Joining, Third];

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_order_of_a_long_row_leaves_each_case_and_its_facts_with_the_town_of_the_model(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        SelectionId[] cases = [await towns.OpenAsync(Lead), await towns.OpenAsync(Lead), await towns.OpenAsync(Joining), await towns.OpenAsync(Third)];
        var owners = new Dictionary<SelectionId, Actor> { [cases[0]] = Lead, [cases[1]] = Lead, [cases[2]] = Joining, [cases[3]] = Third };

        foreach (var (order, from, to) in Orders(cases))
        {
            var expected = cases.Where(id => owners[id] == from && (order.Cases is null || order.Cases.Contains(id))).ToList();
            var possible = order.Cases is not { } named || named.All(expected.Contains);
            var moved = await database.Get<MoveCases>().RunAsync(order, Operator, ct);
            Assert.Equal(possible ? null : "selection.move-unknown-cases", moved.Fault?.Code);
            if (possible)
            {
                Assert.Equal(expected.Count, moved.Value!.Cases.Count);
                Assert.Empty((await database.Get<MoveCases>().RunAsync(order, Operator, ct)).Value!.Cases);
                expected.ForEach(id => owners[id] = to);
            }

            await AgreeAsync(database, owners);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Twins_of_one_order_move_each_case_once(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        SelectionId[] cases = [await towns.OpenAsync(), await towns.OpenAsync(), await towns.OpenAsync()];
        var order = new MoveCasesOrder(Lead.Municipality!.Value, Third.Municipality!.Value, new DateOnly(2026, 11, 1), "告示");

        var moved = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => database.Get<MoveCases>().RunAsync(order, Operator, ct)));

        Assert.All(moved, each => Assert.Null(each.Fault?.Code));
        Assert.Equal(cases.Length, moved.Sum(each => each.Value!.Cases.Count));
        Assert.Equal(cases.Length, (await database.Get<ReadMoves>().RunAsync(Operator, 0, 10, ct)).Total);
    }

    /// <summary>Every pair of towns, first a split of one case and of two, then a merger; each on a day of its own.</summary>
    private static IEnumerable<(MoveCasesOrder Order, Actor From, Actor To)> Orders(SelectionId[] cases)
    {
        var day = new DateOnly(2026, 1, 1);
        foreach (var (from, to) in Towns.SelectMany(from => Towns.Where(to => to != from), (from, to) => (from, to)))
        {
            foreach (var named in (IReadOnlyList<SelectionId>?[])[[cases[0]], [cases[1], cases[2]], null])
            {
                day = day.AddDays(1);
                yield return (new MoveCasesOrder(from.Municipality!.Value, to.Municipality!.Value, day, "告示", named), from, to);
            }
        }
    }

    private async Task AgreeAsync(TestDatabase database, Dictionary<SelectionId, Actor> owners)
    {
        foreach (var (id, owner) in owners)
        {
            foreach (var town in Towns)
            {
                var facts = await database.Get<AuditLog>().ListAsync(new AuditQuery(id.Value.ToString()), town, ct);
                var reads = (await database.Get<SelectionSheets>().FindAsync(id, town, ct)).IsDone;
                Assert.Equal((town == owner, town == owner), (reads, facts.Total > 0));
            }
        }
    }
}
