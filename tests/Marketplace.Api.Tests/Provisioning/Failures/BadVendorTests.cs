using System.Text;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit.Wire;
using TestKit.Wire.Lint;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>Vendors that behave as badly as they can, all at once, beside one that does its work: a real process serves them.</summary>
public sealed class BadVendorTests
{
    private const long Size = 64 * 1024 * 1024;
    private const long MostMemory = 160 * 1024 * 1024;

    private static readonly string OurHeader = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestBroker.User}:{TestBroker.Password}"));

    [Fact]
    public async Task Bad_vendors_change_nothing_for_others_neither_in_time_nor_in_memory_nor_in_secrets()
    {
        var never = new Hold();
        await using var crowd = await CrowdAsync(never);
        await using var house = await StartAsync(working: false);
        foreach (var vendor in crowd.Vendors)
        {
            await house.WithAsync(vendor.Code, vendor.Net.Url);
        }

        using var api = RealApi.On(house.Store, "--Logging:LogLevel:Default=Debug", "--Provisioning:CallSeconds=2");
        await api.StartAsync(Ct);
        await house.OpenedOnlyAsync(await house.OrderAsync("good"));
        var before = api.PeakMemory;

        foreach (var bad in crowd.Vendors.SkipLast(1))
        {
            await house.OrderAsync(bad.Code);
            await house.OrderAsync(bad.Code, $"{bad.Code}-again");
        }

        await UntilAsync(() => Task.FromResult(crowd.Vendors.All(vendor => vendor.Net.Exchanges.Count > 1)));
        await AreServedAsync(house);
        await UntilAsync(() => Task.FromResult(crowd.Vendors.Where(one => one.Code is "huge" or "bomb").All(one => one.Net.Exchanges.Count >= 4)));
        Assert.InRange(api.PeakMemory - before, 0, MostMemory);

        crowd.Heal();
        never.Lose();
        await Oracle.HoldsAsync(house, [.. crowd.Vendors.Select(vendor => (vendor.Code, vendor.Broker))]);
        Assert.All(crowd.Vendors, vendor => Linter.IsSilent(new Watched(vendor.Net.Exchanges, Stage.HurriedSecond, IsOver: true)));
        await NothingIsToldAsync(house, api.Said);
    }

    private static async Task<Crowd> CrowdAsync(Hold never)
    {
        var secrets = $$"""{"description":"got Basic {{OurHeader}}, that is {{TestBroker.Password}}"}""";
        (string Code, Fault? Fault)[] ways =
        [
            ("slow", Faults.Drip(TimeSpan.FromMilliseconds(100))), ("never", Faults.HoldAfter(never)), ("huge", Faults.Huge(Size)), ("bomb", Faults.Bomb(Size)),
            ("page", Faults.Html), ("away", Faults.Redirect("http://169.254.169.254/latest/meta-data")), ("talker", Faults.Reply(500, secrets)),
            ("no", Faults.Reply(400, secrets)), ("good", null),
        ];
        var crowd = new Crowd();
        foreach (var (code, fault) in ways)
        {
            await crowd.AddAsync(code, fault);
        }

        return crowd;
    }

    private static async Task AreServedAsync(TestHouse house)
    {
        var orders = new List<SubscriptionId>();
        for (var order = 0; order < 5; order++)
        {
            orders.Add(await house.OrderAsync("good", $"good-{order}"));
        }

        foreach (var order in orders)
        {
            await house.OpenedOnlyAsync(order);
        }
    }

    private static async Task NothingIsToldAsync(TestHouse house, string log)
    {
        await using var db = await house.Dbs.CreateDbContextAsync(Ct);
        var kept = string.Join('\n', [
            log,
            .. await db.AuditEvents.Select(entry => entry.Details).ToListAsync(Ct),
            .. await db.Operations.SelectMany(one => one.Steps).Select(step => step.TroubleWords).ToListAsync(Ct),
            .. await db.OwedCleanups.Select(one => one.TroubleWords).ToListAsync(Ct)]);
        Assert.Contains("***", kept, StringComparison.Ordinal);
        Assert.All([OurHeader, TestBroker.Password, "client_secret", "secret-"], secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    /// <summary>Vendors, each with a broker that works and a network that does not.</summary>
    private sealed class Crowd : IAsyncDisposable
    {
        private readonly List<(string Code, TestBroker Broker, FaultProxy Net)> vendors = [];

        public IReadOnlyList<(string Code, TestBroker Broker, FaultProxy Net)> Vendors => vendors;

        public async Task AddAsync(string code, Fault? fault)
        {
            var broker = await TestBroker.StartAsync();
            vendors.Add((code, broker, FaultProxy.Start(broker.Url)));
            if (fault is not null)
            {
                vendors[^1].Net.On(_ => true, fault, times: int.MaxValue);
            }
        }

        public void Heal() => vendors.ForEach(vendor => vendor.Net.Heal());

        public async ValueTask DisposeAsync()
        {
            foreach (var (_, broker, net) in vendors)
            {
                await net.DisposeAsync();
                await broker.DisposeAsync();
            }
        }
    }
}
