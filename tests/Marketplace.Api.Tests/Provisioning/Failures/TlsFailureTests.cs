using Catalog.Provisioning;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>The other end is not who it has to be. A real process trusts the tests' own authority and nothing else.</summary>
public sealed class TlsFailureTests
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(3 * 365);

    [Fact]
    public async Task Failure_38_Call_is_refused_before_credentials_leave()
    {
        using var ours = new TestCertificates();
        using var strangers = new TestCertificates();
        await using var broker = await TestBroker.StartAsync();
        await using var plain = FaultProxy.Start(broker.Url);
        await using var good = new TlsDoor(broker.Url, ours.For("localhost", Long));
        await using var named = new TlsDoor(broker.Url, ours.For("broker.example.jp", Long));
        await using var expired = new TlsDoor(broker.Url, ours.For("localhost", TimeSpan.FromDays(300)));
        await using var unknown = new TlsDoor(broker.Url, strangers.For("localhost", Long));
        await using var house = await StartAsync(working: false);
        (string Vendor, string Url)[] bad =
        [
            ("wrong-name", named.Url), ("expired", expired.Url), ("unknown", unknown.Url),
            ("downgraded", plain.Url.Replace("http:", "https:", StringComparison.Ordinal)),
        ];
        var orders = new List<SubscriptionId>();
        foreach (var (vendor, url) in bad)
        {
            await house.WithAsync(vendor, url);
            orders.Add(await house.OrderAsync(vendor));
        }

        await house.WithAsync("good", good.Url);
        var fine = await house.OrderAsync("good");
        using var api = RealApi.On(house.Store, "--Provisioning:ConnectSeconds=10", "--Provisioning:CallSeconds=20");
        api.Environment["SSL_CERT_FILE"] = await PemAsync(ours);
        api.Environment["SSL_CERT_DIR"] = Path.GetTempPath() + "no-such-folder";
        await api.StartAsync(Ct);

        await house.OpenedOnlyAsync(fine);
        foreach (var order in orders)
        {
            await UntilAsync(async () => await house.TroubleAsync(order) == ProvisioningTroubles.VendorUnreachable);
        }

        Assert.All([named, expired, unknown], door => Assert.True(door.Knocks > 0));
        Assert.Equal((0, 0, 0), (named.Received, expired.Received, unknown.Received));
        Assert.Empty(plain.Exchanges);
        Assert.Single(broker.Instances);
        Assert.Equal(0, await house.QueryAsync(db => db.OwedCleanups.CountAsync(Ct)));
    }

    private static async Task<string> PemAsync(TestCertificates authority)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, authority.AuthorityPem, Ct);
        return file;
    }
}
