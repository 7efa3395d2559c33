using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Joint.Moves;
using TestKit;
using static Catalog.Tests.Selection.Joint.JointTowns;

namespace Catalog.Tests.Selection.Joint;

public sealed class MoveCasesTests(Databases databases)
{
    private static readonly MoveCasesOrder Merger = new(
        Lead.Municipality!.Value, Third.Municipality!.Value, new DateOnly(2026, 11, 1), "令和8年総務省告示第1号");

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Merger_moves_every_case_with_its_history_and_once(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        SelectionId[] moving = [await towns.OpenAsync(), await towns.OpenAsync()];
        var (staying, already) = (await towns.OpenAsync(Joining), await towns.OpenAsync(Third));
        await DoneAsync(towns.DecideAsync(moving[0]));
        var (before, events) = (await towns.RowAsync(moving[0]), await EventsAsync(database, moving[0], Lead));
        var move = database.Get<MoveCases>();

        Assert.Equal(moving.Order(Ids), (await move.RunAsync(Merger, Operator, ct)).Value!.Cases.Order(Ids));
        Assert.Empty((await move.RunAsync(Merger, Operator, ct)).Value!.Cases);

        foreach (var id in moving)
        {
            Assert.Equal((false, true, true), (await towns.ReadsAsync(id, Lead), await towns.ReadsAsync(id, Third), await towns.ReadsAsync(id, Auditor)));
            Assert.Empty(await EventsAsync(database, id, Lead));
        }

        var after = await towns.RowAsync(moving[0]);
        Assert.Equal((before.Decision, before.OpenedAt, before.LastChangedAt, before.LastChangedBy), (after.Decision, after.OpenedAt, after.LastChangedAt, after.LastChangedBy));
        Assert.Equal(((IEnumerable<string>)["CaseMoved", .. events]).Order(StringComparer.Ordinal), await EventsAsync(database, moving[0], Third));
        Assert.True(await towns.ReadsAsync(staying, Joining) && await towns.ReadsAsync(already, Third));
        Assert.Equal(2, (await database.Get<ReadMoves>().RunAsync(Operator, 0, 10, ct)).Total);
        Assert.Equal(0, (await database.Get<ReadMoves>().RunAsync(Lead, 0, 10, ct)).Total);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Split_moves_the_named_cases_alone(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var (moved, kept, foreign) = (await towns.OpenAsync(), await towns.OpenAsync(), await towns.OpenAsync(Joining));
        var move = database.Get<MoveCases>();

        await RefusedAsync("selection.move-unknown-cases", move.RunAsync(Merger with { Cases = [moved, foreign] }, Operator, ct));
        Assert.True(await towns.ReadsAsync(moved, Lead));
        Assert.Equal([moved], (await move.RunAsync(Merger with { Cases = [moved] }, Operator, ct)).Value!.Cases);
        Assert.Empty((await move.RunAsync(Merger with { Cases = [moved] }, Operator, ct)).Value!.Cases);

        Assert.Equal((true, true, false), (await towns.ReadsAsync(moved, Third), await towns.ReadsAsync(kept, Lead), await towns.ReadsAsync(kept, Third)));
        Assert.NotEmpty(await EventsAsync(database, kept, Lead));
        Assert.Empty(await EventsAsync(database, kept, Third));
        await DoneAsync(towns.DecideAsync(moved, Third));
        await RefusedAsync("selection.unknown", towns.DecideAsync(moved));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task History_follows_a_case_that_is_moved_on_and_back(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.OpenAsync();
        var move = database.Get<MoveCases>();
        var back = new MoveCasesOrder(Merger.To, Merger.From, Merger.Day.AddDays(1), Merger.Source, [id]);

        await move.RunAsync(Merger, Operator, ct);
        Assert.Equal([id], (await move.RunAsync(back, Operator, ct)).Value!.Cases);
        Assert.Empty((await move.RunAsync(Merger, Operator, ct)).Value!.Cases);

        Assert.Equal((true, false), (await towns.ReadsAsync(id, Lead), await towns.ReadsAsync(id, Third)));
        Assert.Equal(4, (await EventsAsync(database, id, Lead)).Count);
        Assert.Empty(await EventsAsync(database, id, Third));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var record = await database.Get<CaseParts>().All.Single(part => part.Name == "moves").RecordAsync(db, await towns.RowAsync(id), ct);
        Assert.Equal(2, record!.AsArray().Count);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Joined_town_that_takes_the_case_over_owes_itself_no_view(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();

        await database.Get<MoveCases>().RunAsync(Merger with { To = Joining.Municipality!.Value }, Operator, ct);
        await DoneAsync(towns.DecideAsync(id, Joining));

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Null(await database.Get<CaseParts>().All.Single(part => part.Name == "joint").ObjectionAsync(db, await towns.RowAsync(id), CaseMoment.Locking, ct));
        Assert.False(await towns.ReadsAsync(id, Lead));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Move_that_is_not_in_order_moves_nothing(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.OpenAsync();
        Task<Outcome<CasesMoved>> MoveAsync(MoveCasesOrder order, Actor? by = null) => database.Get<MoveCases>().RunAsync(order, by ?? Operator, ct);

        foreach (var other in (Actor[])[Lead, Third, Auditor])
        {
            await RefusedAsync("selection.move-operators-only", MoveAsync(Merger, other));
        }

        var unknown = MunicipalityCode.Parse("999997", null);
        await RefusedAsync("selection.move-to-itself", MoveAsync(Merger with { To = Merger.From }));
        await RefusedAsync("selection.text-missing", MoveAsync(Merger with { Source = " " }));
        await RefusedAsync("selection.move-names-no-case", MoveAsync(Merger with { Cases = [] }));
        await RefusedAsync("selection.move-before-its-day", MoveAsync(Merger with { Day = new DateOnly(2026, 11, 25) }));
        await RefusedAsync("municipalities.unknown", MoveAsync(Merger with { From = unknown }));
        await RefusedAsync("municipalities.unknown", MoveAsync(Merger with { To = unknown }));
        Assert.True(await towns.ReadsAsync(id, Lead));
    }

    private static Comparer<SelectionId> Ids { get; } = Comparer<SelectionId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private async Task<IReadOnlyList<string>> EventsAsync(TestDatabase database, SelectionId id, Actor actor) =>
        [.. (await database.Get<AuditLog>().ListAsync(new AuditQuery(id.Value.ToString(), Limit: 100), actor, ct)).Items.Select(row => row.Fact).Order(StringComparer.Ordinal)];
}
