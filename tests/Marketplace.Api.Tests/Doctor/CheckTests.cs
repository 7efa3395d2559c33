using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Tests.Provisioning;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Doctor;

/// <summary>Checks through the database: ordered, worked on, stopped, interrupted.</summary>
public sealed class CheckTests
{
    private const string Code = "aozora";

    private static readonly Actor Vendor = new(ActorKind.Person, "issuer#vendor", "Vendor", Role.Vendor, null, Code);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Ordered_check_is_worked_on_and_kept_with_all_its_findings(Engine engine)
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        await using var house = await HouseAsync(engine, broker, working: true);

        var sheet = await EndAsync(house, await OrderAsync(house));

        Assert.Equal((CheckState.Finished, 0, BrokerRules.All.Count), (sheet.State, sheet.Failed, sheet.Judged));
        Assert.Equal(0, broker.Held);
        Assert.DoesNotContain(KitBroker.Password, string.Concat(sheet.Findings.SelectMany(finding => finding.Exchanges)), StringComparison.Ordinal);
        Assert.DoesNotContain(house.Log, line => line.Contains(KitBroker.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Vendor_has_one_check_at_a_time_and_needs_a_broker()
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        await using var house = await HouseAsync(Engine.Sqlite, broker, working: false);
        var first = await OrderAsync(house);

        var second = await house.Get<OrderCheck>().RunAsync(new CheckOrder(Code, null, null), Vendor, Ct);
        var stranger = await house.Get<OrderCheck>().RunAsync(new CheckOrder("minato", null, null), Vendor, Ct);
        var stopped = await house.Get<StopCheck>().RunAsync(Code, first, Vendor, Ct);
        var again = await house.Get<StopCheck>().RunAsync(Code, first, Vendor, Ct);
        var third = await house.Get<OrderCheck>().RunAsync(new CheckOrder(Code, null, null), Vendor, Ct);

        Assert.Equal("provisioning.check-underway", second.Fault?.Code);
        Assert.Equal("provisioning.not-your-broker", stranger.Fault?.Code);
        Assert.True(stopped.IsDone);
        Assert.Equal("provisioning.check-ended", again.Fault?.Code);
        Assert.True(third.IsDone);
        Assert.Equal(CheckState.Stopped, (await SheetAsync(house, first)).State);
    }

    [Fact]
    public async Task Check_that_is_stopped_while_it_runs_leaves_nothing_behind()
    {
        await using var broker = await KitBroker.StartAsync(
            ExampleBroker.ExampleOffers.All, call => call.IsPoll && call.Query["operation"].ToString().StartsWith("create", StringComparison.Ordinal) ? new Said(200, """{"state":"in progress"}""") : null);
        await using var house = await HouseAsync(Engine.Sqlite, broker, working: true);
        var check = await OrderAsync(house);
        await TestHouse.UntilAsync(() => Task.FromResult(broker.Polls > 2));

        Assert.True((await house.Get<StopCheck>().RunAsync(Code, check, Vendor, Ct)).IsDone);
        var sheet = await EndAsync(house, check);

        Assert.Equal(CheckState.Stopped, sheet.State);
        Assert.Equal(0, broker.Held);
        Assert.Contains(sheet.Findings, finding => finding is { Rule: BrokerRules.CleanedUp, Verdict: CheckVerdict.Pass });
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Check_whose_process_died_is_tidied_up_by_the_next_and_says_so(Engine engine)
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        await using var house = await HouseAsync(engine, broker, working: false);
        var check = await OrderAsync(house);
        await DieAsync(house, broker, check);

        await house.WorkAsync();
        var sheet = await EndAsync(house, check);

        Assert.Equal(CheckState.Interrupted, sheet.State);
        Assert.Equal(0, broker.Held);
    }

    /// <summary>What a process leaves that is killed after its order arrived: a claim that runs out, a note, and a tenant.</summary>
    private static async Task DieAsync(TestHouse house, KitBroker broker, CheckId check)
    {
        var thing = new MadeThing(Orders.NewId(), "example-health", "example-health-small");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(broker.Url + thing.Path));
        request.Headers.Add("X-Broker-API-Version", "2.17");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{KitBroker.User}:{KitBroker.Password}")));
        request.Content = new StringContent(Orders.Provision(thing.Service, thing.Plan).ToJsonString());
        using var made = await http.SendAsync(request, Ct);
        Assert.Equal(201, (int)made.StatusCode);
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var row = await db.BrokerChecks.SingleAsync(one => one.Id == check, Ct);
        var longAgo = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        row.Take("another process", longAgo, longAgo);
        row.Keep(MadeThing.Write([thing]));
        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        Assert.NotEqual(0, broker.Held);
    }

    private static async Task<TestHouse> HouseAsync(Engine engine, KitBroker broker, bool working)
    {
        var house = await TestHouse.StartAsync(engine == Engine.PostgreSQL ? DatabaseProvider.PostgreSQL : DatabaseProvider.Sqlite, working: working);
        return await house.WithAsync(Code, broker.Url);
    }

    private static async Task<CheckId> OrderAsync(TestHouse house)
    {
        var ordered = await house.Get<OrderCheck>().RunAsync(new CheckOrder(Code, null, null), Vendor, Ct);
        Assert.True(ordered.IsDone, ordered.Fault?.Code);
        return ordered.Value;
    }

    private static async Task<CheckSheet> SheetAsync(TestHouse house, CheckId check) => (await house.Get<CheckSheets>().FindAsync(Code, check, Vendor, Ct)).Value!;

    private static async Task<CheckSheet> EndAsync(TestHouse house, CheckId check)
    {
        await TestHouse.UntilAsync(async () => !(await SheetAsync(house, check)).IsUnderway);
        return await SheetAsync(house, check);
    }
}
