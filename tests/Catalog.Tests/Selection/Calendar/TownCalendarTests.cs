using Catalog.Selection;
using Catalog.Selection.Calendar;
using Catalog.Selection.Route;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Selection.Calendar;

public sealed class TownCalendarTests(Databases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Subscription_is_competed_anew_nine_months_before_its_end_and_once(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FixedTime(Now), ct);
        var old = await Towns.OpenAsync(database, Towns.Town, ct, "yamabiko-kenko");
        await database.Get<ChangeSelection>().StateNeedAsync(new SelectionRef(old), "健診の予約", NeedStrength.Must, Towns.Town, ct);
        await database.Get<ChooseRoute>().RunAsync(
            new SelectionRef(old), new RouteQuestion(new Yen(9_000_000), new DateOnly(2027, 4, 1), 18) { Day = new DateOnly(2026, 11, 24) }, Towns.Town, ct);
        var subscription = await SubscribeAsync(database, old);

        var ending = Assert.Single((await database.Get<ReadCalendar>().OfTownAsync(Towns.Town.Municipality!.Value, Towns.Town, ct)).Value!.Ending);
        var opened = await database.Get<ReopenSelection>().RunAsync(subscription, Towns.Town, ct);
        var again = await database.Get<ReopenSelection>().RunAsync(subscription, Towns.Town, ct);
        var after = (await database.Get<ReadCalendar>().OfTownAsync(Towns.Town.Municipality!.Value, Towns.Auditor, ct)).Value!;

        Assert.Equal(new SubscriptionTerm(new DateOnly(2028, 5, 23), new DateOnly(2027, 8, 23), IsAssumed: false), ending.Term);
        Assert.Equal("健診の予約", Assert.Single((await database.Get<SelectionSheets>().FindAsync(opened.Value, Towns.Town, ct)).Value!.Needs).Text);
        Assert.Equal("selection.already-reopened", again.Fault?.Code);
        Assert.Equal(opened.Value, after.Ending[0].Reopened);
        Assert.Contains(after.Entries, entry => entry.Kind == CalendarEntryKind.Recompete && entry.Day == new DateOnly(2027, 8, 23));
    }

    [Fact]
    public async Task Subscription_without_a_recorded_term_is_taken_for_five_years()
    {
        await using var database = await databases.OpenAtAsync(Engine.Sqlite, new FixedTime(Now), ct);
        await SubscribeAsync(database, null);

        var ending = Assert.Single((await database.Get<ReadCalendar>().OfTownAsync(Towns.Town.Municipality!.Value, Towns.Town, ct)).Value!.Ending);

        Assert.Equal(new SubscriptionTerm(new DateOnly(2031, 11, 23), new DateOnly(2031, 2, 23), IsAssumed: true), ending.Term);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Planned_start_gives_the_case_its_stages_and_reminds_of_the_near_one(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FixedTime(Now), ct);
        var id = await Towns.OpenAsync(database, Towns.Village, ct);
        Assert.True((await database.Get<PlanStart>().RunAsync(new SelectionRef(id), new DateOnly(2027, 2, 1), Towns.Village, ct)).IsDone);

        var calendar = (await database.Get<ReadCalendar>().OfCaseAsync(id, Towns.Village, ct)).Value!;
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var waiting = await new CalendarPart(new FixedTime(Now)).WaitingAsync(db, await db.Selections.SingleAsync(each => each.Id == id, ct), ct);

        Assert.Equal(CalendarStage.SupplementaryCouncil, calendar.Next!.Stage);
        Assert.Equal("calendar.supplementaryCouncil", Assert.Single(waiting).What);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), waiting[0].Until);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2036-01-01")]
    public async Task Start_in_the_past_or_beyond_the_known_holidays_is_refused(string day)
    {
        await using var database = await databases.OpenAtAsync(Engine.Sqlite, new FixedTime(Now), ct);
        var id = await Towns.OpenAsync(database, Towns.Village, ct);

        var refused = await database.Get<PlanStart>().RunAsync(new SelectionRef(id), DateOnly.Parse(day, null), Towns.Village, ct);

        Assert.Equal("selection.start-out-of-range", refused.Fault?.Code);
    }

    [Fact]
    public async Task Calendar_of_a_town_is_closed_to_others()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        foreach (var actor in new[] { Towns.Village, Towns.VendorOf("aozora") })
        {
            Assert.Equal("selection.not-yours", (await database.Get<ReadCalendar>().OfTownAsync(Towns.Town.Municipality!.Value, actor, ct)).Fault?.Code);
        }
    }

    private async Task<SubscriptionId> SubscribeAsync(TestDatabase database, SelectionId? selection)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var subscription = new Subscription(Towns.Town.Municipality!.Value, "yamabiko", "yamabiko-kenko", "yamabiko-kenko-small", selection, null, Towns.Town, Now);
        db.Subscriptions.Add(subscription);
        Assert.True((await db.SaveAsync(Towns.Town, [], ct)).IsDone);
        return subscription.Id;
    }
}
