using Catalog;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Tests.Doctor;
using Marketplace.Api.Tests.Provisioning;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Ladder;

/// <summary>Runs through the database: ordered, worked on, counted, stopped, interrupted.</summary>
public sealed class LadderRunTests
{
    private const string Code = "example-health";

    private static readonly Actor Vendor = new(ActorKind.Person, "issuer#vendor", "Vendor", Role.Vendor, null, "aozora");
    private static readonly Actor Stranger = new(ActorKind.Person, "issuer#stranger", "Stranger", Role.Vendor, null, "minato");
    private static readonly Actor Curator = new(ActorKind.Person, "issuer#curator", "Curator", Role.Curator);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Run_puts_the_listing_on_its_level_and_a_worse_one_hides_it_at_once_with_the_failing_check(Engine engine)
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        await using var house = await HouseAsync(engine, broker, working: true);
        var before = await LevelAsync(house);

        var first = await EndAsync(house, await OrderAsync(house));
        var risen = await LevelAsync(house);
        var broken = LadderBreaks.All.Single(each => each.Check == LadderChecks.ExportContent);
        await using var worse = await KitBroker.StartAsync(KitBroker.Fast, broken.Before, broken.After);
        await house.WithAsync("aozora", worse.Url);
        var second = await EndAsync(house, await OrderAsync(house));
        var fallen = await LevelAsync(house);

        Assert.Equal((null, true), before);
        Assert.Equal((CheckState.Finished, 7, (string?)null), (first.State, first.Reached, first.FailedCheck));
        Assert.Equal((7, true), risen);
        Assert.Equal((CheckState.Finished, 3, LadderChecks.ExportContent), (second.State, second.Reached, second.FailedCheck));
        Assert.Equal((3, false), fallen);
        var shown = (await house.Get<LadderSheets>().FindAsync(Code, Ct)).Value!;
        Assert.Equal((3, LadderChecks.ExportContent, true), (shown.Level, shown.FirstFailed?.Check, shown.IsBelowLine));
        Assert.Equal(LadderChecks.ExportContent, (await house.Get<LadderOverview>().RunAsync(Curator, Ct)).Value!.Single().FailedCheck);
        Assert.Equal(0, broker.Held + worse.Held);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Night_is_planned_once_however_many_processes_plan_it_and_silence_is_bridged_for_two_nights(Engine engine)
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast, _ => new Said(503, "{}"));
        await using var house = await HouseAsync(engine, broker, working: false);
        await StandAsync(house, 7);
        DateOnly[] nights = [new(2030, 4, 1), new(2030, 4, 2), new(2030, 4, 3)];
        await house.WorkAsync();

        var levels = new List<int?>();
        foreach (var night in nights)
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Get<PlanNight>().RunAsync(night, Ct)));
            await house.Get<PlanNight>().RunAsync(night, Ct);
            await TestHouse.UntilAsync(async () => (await RunsAsync(house)).All(run => !run.IsUnderway));
            levels.Add((await LevelAsync(house)).Level);
        }

        Assert.Equal([7, 7, 0], levels);
        var runs = (await RunsAsync(house)).Where(run => run.Day >= nights[0]).ToList();
        Assert.Equal(nights.Reverse(), runs.Select(run => run.Day));
        Assert.All(runs, run => Assert.Equal((true, LadderChecks.Created), (run.IsSilent, run.FailedCheck)));
    }

    [Fact]
    public async Task Listing_has_one_run_at_a_time_and_its_vendor_cannot_stop_the_night()
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        await using var house = await HouseAsync(Engine.Sqlite, broker, working: false);
        var order = house.Get<OrderLadderRun>();
        var first = await OrderAsync(house);

        var second = await order.RunAsync(Code, Vendor, Ct);
        var foreign = await order.RunAsync(Code, Stranger, Ct);
        var left = await house.Get<PlanNight>().RunAsync(new DateOnly(2030, 4, 1), Ct);
        var stopped = await house.Get<StopLadderRun>().RunAsync(Code, first, Vendor, Ct);
        Assert.Equal(0, await house.Get<PlanNight>().RunAsync(new DateOnly(2030, 4, 1), Ct));
        var nightly = (await RunsAsync(house)).Single(run => run.IsNightly);
        var refused = await house.Get<StopLadderRun>().RunAsync(Code, nightly.Id, Vendor, Ct);

        Assert.Equal(("ladder.underway", "ladder.not-your-listing", 1), (second.Fault?.Code, foreign.Fault?.Code, left));
        Assert.True(stopped.IsDone);
        Assert.Equal("ladder.night-goes-on", refused.Fault?.Code);
        Assert.Equal((null, true), await LevelAsync(house));
        Assert.Equal("ladder.unknown-run", (await house.Get<LadderSheets>().RunAsync(Code, first, Stranger, Ct)).Fault?.Code);
        Assert.Equal("ladder.not-your-listing", (await house.Get<LadderSheets>().RunsAsync(Code, Stranger, Ct)).Fault?.Code);
        Assert.Equal((1, 0), ((await house.Get<LadderOverview>().RunAsync(Vendor, Ct)).Value!.Length, (await house.Get<LadderOverview>().RunAsync(Stranger, Ct)).Value!.Length));
        Assert.Equal("ladder.curators-only", (await house.Get<LadderOverview>().RunAsync(TestHouse.Clerk, Ct)).Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Run_whose_process_died_is_tidied_up_counts_for_nothing_and_its_night_is_tried_again(Engine engine)
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        await using var house = await HouseAsync(engine, broker, working: false);
        var night = new DateOnly(2030, 4, 1);
        await house.Get<PlanNight>().RunAsync(night, Ct);
        var died = (await RunsAsync(house)).Single().Id;
        await DieAsync(house, broker, died);

        await house.WorkAsync();
        var ended = await EndAsync(house, died);
        var held = broker.Held;
        await house.Get<PlanNight>().RunAsync(night, Ct);
        await TestHouse.UntilAsync(async () => (await LevelAsync(house)).Level is not null);

        Assert.Equal((CheckState.Interrupted, (int?)null), (ended.State, ended.Reached));
        Assert.Equal(0, held);
        Assert.Equal((7, true), await LevelAsync(house));
    }

    [Fact]
    public async Task Vendor_that_stops_its_run_leaves_the_level_and_nothing_at_the_broker()
    {
        await using var broker = await KitBroker.StartAsync(
            ExampleBroker.ExampleOffers.All, call => call.IsPoll && call.Query["operation"].ToString().StartsWith("create", StringComparison.Ordinal) ? new Said(200, """{"state":"in progress"}""") : null);
        await using var house = await HouseAsync(Engine.Sqlite, broker, working: true);
        var run = await OrderAsync(house);
        await TestHouse.UntilAsync(() => Task.FromResult(broker.Polls > 2));

        Assert.True((await house.Get<StopLadderRun>().RunAsync(Code, run, Vendor, Ct)).IsDone);
        var ended = await EndAsync(house, run);

        Assert.Equal((CheckState.Stopped, (int?)null), (ended.State, ended.Reached));
        Assert.Equal((null, true), await LevelAsync(house));
        Assert.Equal(0, broker.Held);
    }

    /// <summary>What a process leaves that is killed after its order arrived: a claim that runs out, a note, and a tenant.</summary>
    private static async Task DieAsync(TestHouse house, KitBroker broker, LadderRunId run)
    {
        var thing = new MadeThing(SandboxOrders.NewId(), Code, "example-health-small");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(broker.Url + thing.Path));
        request.Headers.Add("X-Broker-API-Version", "2.17");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{KitBroker.User}:{KitBroker.Password}")));
        request.Content = new StringContent(SandboxOrders.Provision(thing, records: true).ToJsonString());
        using var made = await http.SendAsync(request, Ct);
        Assert.Equal(201, (int)made.StatusCode);
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var row = await db.LadderRuns.SingleAsync(one => one.Id == run, Ct);
        var longAgo = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        row.Take("another process", longAgo, longAgo);
        row.Keep(MadeThing.Write([thing]));
        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        Assert.NotEqual(0, broker.Held);
    }

    private static async Task<TestHouse> HouseAsync(Engine engine, KitBroker broker, bool working)
    {
        var house = await TestHouse.StartAsync(engine == Engine.PostgreSQL ? DatabaseProvider.PostgreSQL : DatabaseProvider.Sqlite, working: false);
        await house.WithAsync("aozora", broker.Url);
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var vendor = await db.Vendors.SingleAsync(one => one.Code == "aozora", Ct);
        var offering = new Offering(Code, vendor.Id, "健康", "Health", Origin.Fictional, OfferingKind.HealthManagement, [], TimeProvider.System.GetUtcNow());
        offering.Price(new Plan("example-health-small", "小", "Small", 12, [new PriceTier(0, null, Yen.Zero, Yen.Zero, new Yen(1), Yen.Zero, Yen.Zero)]));
        db.Offerings.Add(offering);
        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        if (working)
        {
            await house.WorkAsync();
        }

        return house;
    }

    /// <summary>A finished run on the eve of the nights of a test.</summary>
    private static async Task StandAsync(TestHouse house, int reached)
    {
        await house.Get<PlanNight>().RunAsync(new DateOnly(2030, 3, 31), Ct);
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var run = await db.LadderRuns.Include(one => one.Findings).SingleAsync(Ct);
        foreach (var check in LadderChecks.All)
        {
            run.Conclude(new CheckFinding(check.Name, check.Level <= reached ? CheckVerdict.Pass : CheckVerdict.Fail, null, null, []));
        }

        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        Assert.True((await house.Get<EndLadderRun>().RunAsync(run.Id, Actor.Platform, Ct)).IsDone);
    }

    private static async Task<LadderRunId> OrderAsync(TestHouse house)
    {
        var ordered = await house.Get<OrderLadderRun>().RunAsync(Code, Vendor, Ct);
        Assert.True(ordered.IsDone, ordered.Fault?.Code);
        return ordered.Value;
    }

    private static async Task<LadderRunSheet[]> RunsAsync(TestHouse house) => (await house.Get<LadderSheets>().RunsAsync(Code, Curator, Ct)).Value!;

    private static async Task<LadderRunSheet> EndAsync(TestHouse house, LadderRunId run)
    {
        await TestHouse.UntilAsync(async () => !(await SheetAsync(house, run)).IsUnderway);
        return await SheetAsync(house, run);
    }

    private static async Task<LadderRunSheet> SheetAsync(TestHouse house, LadderRunId run) => (await house.Get<LadderSheets>().RunAsync(Code, run, Vendor, Ct)).Value!;

    private static async Task<(int? Level, bool IsListed)> LevelAsync(TestHouse house)
    {
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var offering = await db.Offerings.AsNoTracking().SingleAsync(one => one.Code == Code, Ct);
        return (offering.LadderLevel, offering.IsListed);
    }
}
