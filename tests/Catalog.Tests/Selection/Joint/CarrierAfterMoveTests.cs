using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Carrying;
using Catalog.Selection.Joint.Moves;
using TestKit;
using static Catalog.Tests.Selection.Joint.JointTowns;

namespace Catalog.Tests.Selection.Joint;

public sealed class CarrierAfterMoveTests(Databases databases)
{
    private static readonly MoveCasesOrder Merger = new(
        Lead.Municipality!.Value, Third.Municipality!.Value, new DateOnly(2026, 11, 1), "令和8年総務省告示第1号");

    private static readonly Actor Giver = Staff("215066", "白川町 総務担当") with { Id = "test#giver" };

    private static readonly Actor Receiver = Staff("215066", "白川町 住民担当") with { Id = "test#receiver" };

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_that_moved_is_carried_by_its_new_town_until_somebody_there_takes_it(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var id = await HandedAsync(database);
        Assert.True((await database.Get<MoveCases>().RunAsync(Merger, Operator, ct)).IsDone);

        var arrived = (await database.Get<Carrier>().OfAsync(id, Third, ct)).Value!;
        var waiting = (await database.Get<ReadWaiting>().OfAsync(id, Third, ct)).Value!;
        var stranger = await database.Get<TakeOver>().RunAsync(new SelectionRef(id), Receiver, ct);
        var taken = await database.Get<TakeOver>().RunAsync(new SelectionRef(id), Third, ct);
        var again = await database.Get<TakeOver>().RunAsync(new SelectionRef(id), Third, ct);
        var carried = (await database.Get<Carrier>().OfAsync(id, Third, ct)).Value!;

        Assert.Equal(("白河市", null, true), (arrived.Name, arrived.Pending, arrived.MayTake));
        Assert.Contains(waiting.Waiting, each => each is { What: "carrier.take", Who: "白河市", Place: "hand-over" });
        Assert.DoesNotContain(waiting.Waiting, each => each.Who?.StartsWith("白川町", StringComparison.Ordinal) == true);
        Assert.Equal(("selection.unknown", null, "selection.not-handed-to-you"), (stranger.Fault?.Code, taken.Fault?.Code, again.Fault?.Code));
        Assert.Equal(("白河市 情報担当", false), (carried.Name, carried.MayTake));
        Assert.Equal([("白河市 情報担当", Merger.Source), ("白川町 住民担当", "お願いします")], carried.History.Select(each => (each.ToName, each.Words)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_that_comes_back_is_carried_again_by_those_who_carried_it_there(Engine engine)
    {
        var time = new SetTime(Now);
        await using var database = await databases.OpenAtAsync(engine, time, ct);
        var id = await new JointTowns(database, ct).OpenAsync();
        var (name, move) = ((await database.Get<Carrier>().OfAsync(id, Lead, ct)).Value!.Name, database.Get<MoveCases>());

        Assert.True((await move.RunAsync(Merger, Operator, ct)).IsDone);
        time.Now = Now.AddDays(1);
        Assert.True((await move.RunAsync(new MoveCasesOrder(Merger.To, Merger.From, new DateOnly(2026, 11, 25), "訂正の告示", [id]), Operator, ct)).IsDone);

        Assert.Equal((Lead.Name, Lead.Name), (name, (await database.Get<Carrier>().OfAsync(id, Lead, ct)).Value!.Name));
    }

    /// <summary>A case of the old town with a hand-over that nobody has taken yet.</summary>
    private async Task<SelectionId> HandedAsync(TestDatabase database)
    {
        foreach (var person in (Actor[])[Giver, Receiver])
        {
            Assert.True((await database.Get<AdmitMember>().RunAsync("test", person.Id.Split('#')[1], person, Actor.Platform, ct)).IsDone);
        }

        var id = await new JointTowns(database, ct).OpenAsync(Giver);
        Assert.Null((await database.Get<HandOver>().RunAsync(new SelectionRef(id), Receiver.Id, "お願いします", Giver, ct)).Fault);
        return id;
    }
}
