using Catalog.Selection;
using Catalog.Selection.Calendar;
using Catalog.Selection.Needs;
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
        var byCase = await database.Get<ReopenSelection>().OfCaseAsync(old, Towns.Town, ct);
        var without = await database.Get<ReopenSelection>().OfCaseAsync(opened.Value, Towns.Town, ct);
        var after = (await database.Get<ReadCalendar>().OfTownAsync(Towns.Town.Municipality!.Value, Towns.Auditor, ct)).Value!;

        Assert.Equal(new SubscriptionTerm(new DateOnly(2028, 5, 23), new DateOnly(2027, 8, 23), IsAssumed: false), ending.Term);
        Assert.Equal("健診の予約", Assert.Single((await database.Get<SelectionSheets>().FindAsync(opened.Value, Towns.Town, ct)).Value!.Needs).Text);
        Assert.Equal(("selection.already-reopened", "selection.already-reopened"), (again.Fault?.Code, byCase.Fault?.Code));
        Assert.Equal("selection.nothing-to-reopen", without.Fault?.Code);
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
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Start_of_the_guided_needs_and_of_the_calendar_is_one_fact(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FixedTime(Now), ct);
        var id = await Towns.OpenAsync(database, Towns.Town, ct, "yamabiko-kenko");
        var (needed, planned, late) = (new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 1), new DateOnly(2028, 4, 3));
        var (read, plan, which) = (database.Get<ReadCalendar>(), database.Get<PlanStart>(), new SelectionRef(id));

        var answered = await database.Get<AnswerNeeds>().RunAsync(which, new NeedAnswers(Dates: new DatesNeed(needed, new DateOnly(2027, 1, 29))), Towns.Town, ct);
        var asNeeded = (await read.OfCaseAsync(id, Towns.Town, ct)).Value!;
        var moved = await plan.RunAsync(which, planned, Towns.Town, ct);
        var asPlanned = (await database.Get<ReadNeeds>().RunAsync(id, Towns.Town, ct)).Value!.Sheet.Dates;
        await database.Get<ChangeSelection>().DecideAsync(which, "yamabiko-kenko", "yamabiko-kenko-small", "よい", Towns.Town, ct);
        var afterDecision = await plan.RunAsync(which, late, Towns.Town, ct);
        var town = (await read.OfTownAsync(Towns.Town.Municipality!.Value, Towns.Town, ct)).Value!;

        Assert.All([answered, moved, afterDecision], each => Assert.Null(each.Fault?.Code));
        Assert.Equal(needed, asNeeded.StartsOn);
        Assert.Equal(new DatesNeed(planned, new DateOnly(2027, 1, 29)), asPlanned);
        Assert.Equal(late, (await read.OfCaseAsync(id, Towns.Town, ct)).Value!.StartsOn);
        Assert.Contains(town.Entries, entry => entry.Case == id && entry.Stage == CalendarStage.BudgetRequest && entry.Day.Year == 2027);
        var record = (await Cases.RecordAsync(database, which, "guidedNeeds", ct))!.AsArray();
        Assert.Equal([needed, planned, late], record.Select(each => DateOnly.Parse((string)each!["answer"]!["startOn"]!, null)));
    }

    [Fact]
    public async Task Both_doors_refuse_the_same_start()
    {
        await using var database = await databases.OpenAtAsync(Engine.Sqlite, new FixedTime(Now), ct);
        var which = new SelectionRef(await Towns.OpenAsync(database, Towns.Village, ct));
        Task<Outcome<int>> NeedAsync(DateOnly start, DateOnly? decide = null) =>
            database.Get<AnswerNeeds>().RunAsync(which, new NeedAnswers(Dates: new DatesNeed(start, decide)), Towns.Village, ct);

        var past = await NeedAsync(new DateOnly(2026, 11, 23));
        Assert.Equal(("selection.start-out-of-range", "startOn"), (past.Fault?.Code, past.Fault?.Field));
        Assert.Null((await NeedAsync(new DateOnly(2027, 4, 1), new DateOnly(2027, 2, 1))).Fault);
        Assert.Equal("selection.need-decision-after-start", (await database.Get<PlanStart>().RunAsync(which, new DateOnly(2027, 2, 1), Towns.Village, ct)).Fault?.Code);
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
