using Catalog.Comparison;
using Catalog.Selection;
using Catalog.Selection.Joint;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;
using static Catalog.Tests.Selection.Joint.JointTowns;

namespace Catalog.Tests.Selection.Joint;

public sealed class JointDecisionTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Deciding_waits_for_an_invited_town_until_it_answers_or_its_day_is_past(Engine engine)
    {
        var time = new SetTime(Now);
        await using var database = await databases.OpenAtAsync(engine, time, ct);
        var towns = new JointTowns(database, ct);
        var (answered, lapsed) = (await towns.OpenAsync(), await towns.OpenAsync());
        await DoneAsync(towns.InviteAsync(answered));
        await DoneAsync(towns.InviteAsync(lapsed));

        await RefusedAsync("selection.joint-answers-missing", towns.DecideAsync(answered));
        var waiting = Assert.Single(await WaitingAsync(database, answered));
        Assert.Equal(("joint.answer", "七宗町", "towns"), (waiting.What, waiting.Who, waiting.Place));
        await DoneAsync(database.Get<SpeakForTown>().DeclineAsync(answered, "別の事業で手いっぱいのため", Joining, ct));
        await DoneAsync(towns.DecideAsync(answered));

        await RefusedAsync("selection.joint-answers-missing", towns.DecideAsync(lapsed));
        time.Now = Tokyo.StartOf(Until.AddDays(1));
        await DoneAsync(towns.DecideAsync(lapsed));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Locking_waits_for_the_view_of_a_town_that_joined(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();
        var speak = database.Get<SpeakForTown>();

        await RefusedAsync("selection.joint-not-decided", speak.StateViewAsync(id, JointView.Assents, "よい", Joining, ct));
        Assert.Empty(await WaitingAsync(database, id));
        await DoneAsync(towns.DecideAsync(id));
        await RefusedAsync("selection.joint-leaving-too-late", speak.LeaveAsync(id, "やめる", Joining, ct));
        Assert.Equal("joint.view", Assert.Single(await WaitingAsync(database, id)).What);
        Assert.Equal("selection.joint-views-missing", await LockingAsync(database, id));
        await RefusedAsync("selection.text-missing", speak.StateViewAsync(id, JointView.Objects, "", Joining, ct));
        await DoneAsync(speak.StateViewAsync(id, JointView.Objects, "移行時期が合わない", Joining, ct));

        Assert.Empty(await WaitingAsync(database, id));
        Assert.Null(await LockingAsync(database, id));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var record = await database.Get<CaseParts>().All.Single(part => part.Name == "joint").RecordAsync(db, await towns.RowAsync(id), ct);
        Assert.Equal(("七宗町", "objects", "移行時期が合わない"),
            (record![0]!["name"]!.GetValue<string>(), record[0]!["view"]!.GetValue<string>(), record[0]!["viewStated"]!["words"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_town_contracts_for_itself_once_it_has_assented(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        await towns.RegisterBrokerAsync();
        var id = await towns.JoinedAsync();
        await DoneAsync(towns.DecideAsync(id));

        await RefusedAsync("selection.joint-not-assented", SubscribeAsync(Joining));
        await DoneAsync(database.Get<SpeakForTown>().StateViewAsync(id, JointView.Objects, "高い", Joining, ct));
        await RefusedAsync("selection.joint-not-assented", SubscribeAsync(Joining));
        await DoneAsync(database.Get<SpeakForTown>().StateViewAsync(id, JointView.Assents, "見直し後は同意する", Joining, ct));

        var (own, leading) = (await SubscribeAsync(Joining), await SubscribeAsync(Lead));
        await RefusedAsync("selection.unknown", SubscribeAsync(Staff("215074", "東白川村 情報担当")));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal(
            [("215040", id), ("215066", id)],
            (await db.Subscriptions.AsNoTracking().ToListAsync(ct)).Select(each => (Town: each.Municipality.Value, Case: each.Selection!.Value)).OrderBy(each => each.Town, StringComparer.Ordinal));
        Assert.NotEqual(own.Value!.Subscription, leading.Value!.Subscription);

        Task<Outcome<Subscribed>> SubscribeAsync(Actor by) => database.Get<Subscribe>().RunAsync(
            new SubscribeOrder("yamabiko-kenko", "yamabiko-kenko-small", by.Municipality!.Value, id), by, ct);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Cost_is_that_of_each_towns_own_population(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();
        await DoneAsync(towns.DecideAsync(id));

        var sheet = (await database.Get<ReadTowns>().RunAsync(id, Joining, ct)).Value!;

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var offering = await db.Offerings.Include(each => each.Plans).SingleAsync(each => each.Code == "yamabiko-kenko", ct);
        var plan = offering.Plans.Single(each => each.Code == "yamabiko-kenko-small");
        Assert.Equal(["215066", "215040"], sheet.Reading.Select(town => town.Code.Value));
        Assert.Equal(sheet.Reading.Select(town => TownCost.Of(plan, offering.Exit, town.Population).Value?.Gross), Assert.Single(sheet.Costs).Towns);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Invitation_has_to_make_sense(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.OpenAsync();
        var order = new InviteTownOrder(new SelectionRef(id), Joining.Municipality!.Value, "ご一緒に", Until);
        Task<Outcome<int>> InviteAsync(InviteTownOrder tried) => database.Get<InviteTown>().RunAsync(tried, Lead, ct);

        await RefusedAsync("selection.joint-own-town", InviteAsync(order with { Town = Lead.Municipality!.Value }));
        await RefusedAsync("selection.text-missing", InviteAsync(order with { Words = "" }));
        await RefusedAsync("selection.joint-day-past", InviteAsync(order with { Until = new DateOnly(2026, 11, 23) }));
        await RefusedAsync("municipalities.unknown", InviteAsync(order with { Town = Catalog.Municipalities.MunicipalityCode.Parse("999997", null) }));
        await DoneAsync(InviteAsync(order));
        await RefusedAsync("selection.joint-already-invited", InviteAsync(order));
        await DoneAsync(database.Get<SpeakForTown>().DeclineAsync(id, "今回は見送る", Joining, ct));
        await DoneAsync(InviteAsync(order));
        await DoneAsync(database.Get<SpeakForTown>().JoinAsync(id, Joining, ct));
        Assert.Equal([JointState.Declined, JointState.Joined], (await database.Get<ReadTowns>().RunAsync(id, Lead, ct)).Value!.Towns.Select(town => town.State));
    }

    private async Task<IReadOnlyList<Waiting>> WaitingAsync(TestDatabase database, SelectionId id)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await Part(database).WaitingAsync(db, await new JointTowns(database, ct).RowAsync(id), ct);
    }

    private async Task<string?> LockingAsync(TestDatabase database, SelectionId id)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return (await Part(database).ObjectionAsync(db, await new JointTowns(database, ct).RowAsync(id), CaseMoment.Locking, ct))?.Code;
    }

    private static ICasePart Part(TestDatabase database) => database.Get<CaseParts>().All.Single(part => part.Name == "joint");
}
