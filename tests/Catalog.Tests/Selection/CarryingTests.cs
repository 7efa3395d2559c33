using Catalog.Selection;
using Catalog.Selection.Carrying;
using TestKit;

namespace Catalog.Tests.Selection;

public sealed class CarryingTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_is_carried_by_who_opened_it_until_a_colleague_takes_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Cases.AdmitAsync(database, ct);
        var which = await Cases.OpenAsync(database, ct);
        await database.Get<HandOver>().RunAsync(which, Cases.Colleague.Id, "見積の途中です", Cases.Clerk, ct);
        var before = await SheetAsync(database, which);
        var mine = await database.Get<Carrier>().HandedToAsync(Cases.Colleague, ct);

        var taken = await database.Get<TakeOver>().RunAsync(which, Cases.Colleague, ct);

        var after = await SheetAsync(database, which);
        Assert.Null(taken.Fault);
        Assert.Equal(("情報担当", "総務担当"), (before.Name, before.Pending!.ToName));
        Assert.Equal(("見積の途中です", "情報担当"), (Assert.Single(mine).Words, mine[0].By));
        Assert.Equal(("総務担当", null), (after.Name, after.Pending));
        Assert.Empty(await database.Get<Carrier>().HandedToAsync(Cases.Colleague, ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Waiting_names_the_carrier_and_the_colleague_who_has_not_taken_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Cases.AdmitAsync(database, ct);
        var which = await Cases.OpenAsync(database, ct);
        await database.Get<HandOver>().RunAsync(which, Cases.Colleague.Id, "お願いします", Cases.Clerk, ct);

        var waiting = (await database.Get<ReadWaiting>().OfAsync(which.Id, Cases.Auditor, ct)).Value!.Waiting;

        Assert.Equal(
            [("carrier.take", "総務担当", ""), ("needs.begin", "情報担当", "needs/scope"), ("search.freeze", "情報担当", "search")],
            waiting.Select(each => (each.What, each.Who, each.Place)));
        Assert.Equal("selection.unknown", (await database.Get<ReadWaiting>().OfAsync(which.Id, Cases.Neighbour, ct)).Fault!.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_is_handed_to_a_colleague_of_the_same_town_alone(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Cases.AdmitAsync(database, ct);
        var which = await Cases.OpenAsync(database, ct);
        var hand = database.Get<HandOver>();

        Assert.Equal("selection.not-colleague", (await hand.RunAsync(which, Cases.Neighbour.Id, "x", Cases.Clerk, ct)).Fault!.Code);
        Assert.Equal("selection.hand-over-to-yourself", (await hand.RunAsync(which, Cases.Clerk.Id, "x", Cases.Clerk, ct)).Fault!.Code);
        Assert.Equal("selection.text-missing", (await hand.RunAsync(which, Cases.Colleague.Id, " ", Cases.Clerk, ct)).Fault!.Code);
        Assert.Equal("selection.not-handed-to-you", (await database.Get<TakeOver>().RunAsync(which, Cases.Colleague, ct)).Fault!.Code);
    }

    [Fact]
    public async Task One_person_town_has_nobody_to_hand_a_case_to()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await Cases.AdmitAsync(database, ct);
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Cases.Neighbour.Municipality!.Value, "更新", 17), Cases.Neighbour, ct);

        var refused = await database.Get<HandOver>().RunAsync(new SelectionRef(opened.Value), Cases.Colleague.Id, "x", Cases.Neighbour, ct);

        Assert.Equal("selection.nobody-else", refused.Fault!.Code);
        Assert.Empty((await database.Get<Carrier>().OfAsync(opened.Value, Cases.Neighbour, ct)).Value!.Colleagues);
    }

    private async Task<CarrierSheet> SheetAsync(TestDatabase database, SelectionRef which) =>
        (await database.Get<Carrier>().OfAsync(which.Id, Cases.Clerk, ct)).Value!;
}
