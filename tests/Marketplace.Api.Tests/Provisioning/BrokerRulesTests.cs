using System.Net;
using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class BrokerRulesTests
{
    [Theory]
    [InlineData("https://broker.example.jp", false, null)]
    [InlineData("https://broker.example.jp:8443/osb/", false, null)]
    [InlineData("http://127.0.0.1:5090/brokers/aozora", true, null)]
    [InlineData("http://127.0.0.1:5090/brokers/aozora", false, "provisioning.broker-url-not-https")]
    [InlineData("http://broker.example.jp", true, "provisioning.broker-url-not-https")]
    [InlineData("https://127.0.0.1", false, "provisioning.broker-url-private")]
    [InlineData("https://10.1.2.3", true, "provisioning.broker-url-private")]
    [InlineData("https://[fe80::1]", true, "provisioning.broker-url-private")]
    [InlineData("https://169.254.169.254/latest", false, "provisioning.broker-url-private")]
    [InlineData("https://user:pw@broker.example.jp", false, "provisioning.broker-url-unreadable")]
    [InlineData("https://broker.example.jp/?a=b", false, "provisioning.broker-url-unreadable")]
    [InlineData("ftp://broker.example.jp", false, "provisioning.broker-url-not-https")]
    [InlineData("broker", false, "provisioning.broker-url-unreadable")]
    public void Broker_url_is_a_public_https_address(string url, bool loopbackAllowed, string? refusal)
    {
        var rule = new BrokerAddress(Options.Create(new ProvisioningOptions { AllowLoopbackBrokers = loopbackAllowed }));

        Assert.Equal(refusal, rule.Read(url).Fault?.Code);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:4000::1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void Inside_addresses_are_told_from_public_ones(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task Name_that_points_inside_is_never_connected_to()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", broker.Url);
        await using var strict = await StartAsync(store: house.Store, settings: ("Provisioning:AllowLoopbackBrokers", "false"));

        var order = await house.OrderAsync("aozora");
        await UntilAsync(async () => await house.TroubleAsync(order) == ProvisioningTroubles.VendorUnreachable);

        Assert.Empty(broker.Calls);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("0", 1)]
    [InlineData("-7", 1)]
    [InlineData("999999", 3600)]
    [InlineData("Tue, 24 Nov 2026 00:00:30 GMT", 30)]
    [InlineData("Tue, 24 Nov 2020 00:00:30 GMT", 1)]
    [InlineData("soon", null)]
    [InlineData("NaN", null)]
    [InlineData("1e999", null)]
    [InlineData("0.2", 1)]
    public void Retry_after_is_read_and_clamped(string header, int? seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(seconds, RetryAfter.Read(response, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero))?.TotalSeconds);
    }

    [Theory]
    [InlineData("  plain \u0007 words\u202e ", "plain words")]
    [InlineData("<script>alert(1)</script>hello", "alert(1) hello")]
    [InlineData("token=abcdef more", "token=*** more")]
    [InlineData("\"password\": \"abc def\"", "\"password\": \"*** def\"")]
    [InlineData("boom\n   at Vendor.Code.Run(String x) in /src/Run.cs:line 5\n   at Other.Call()", "boom")]
    [InlineData("   ", null)]
    public void Words_of_a_vendor_become_plain(string words, string? plain) => Assert.Equal(plain, PlainWords.WithoutSecrets.Of(words));

    [Fact]
    public void Words_of_a_vendor_are_cut_between_characters()
    {
        var words = PlainWords.WithoutSecrets.Of(new string('a', 254) + "\U0001F600")!;

        Assert.Equal(254, words.Length);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Broker_is_registered_once_and_renewed_with_a_fact_each_time(DatabaseProvider engine)
    {
        await using var house = await (await StartAsync(engine, working: false)).WithAsync("aozora", "http://127.0.0.1:5090/brokers/aozora/");
        await house.WithAsync("aozora", "https://broker.example.jp/v");

        var broker = await house.QueryAsync(db => db.Brokers.SingleAsync(Ct));
        var facts = await house.QueryAsync(db => db.AuditEvents.Where(entry => entry.Fact == nameof(BrokerRegistered)).ToListAsync(Ct));
        Assert.Equal("https://broker.example.jp/v", broker.Url);
        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.DoesNotContain(TestBroker.Password, fact.Details, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.TownStaff, "aozora", "provisioning.not-your-broker")]
    [InlineData(Role.Curator, "aozora", "provisioning.not-your-broker")]
    [InlineData(Role.Auditor, "aozora", "provisioning.not-your-broker")]
    [InlineData(Role.Vendor, "minato", "provisioning.not-your-broker")]
    [InlineData(Role.Vendor, "aozora", null)]
    [InlineData(Role.Operator, null, null)]
    public async Task Broker_is_registered_by_its_vendor_or_an_operator(Role role, string? vendor, string? refusal)
    {
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", "http://127.0.0.1:9");
        var actor = new Actor(ActorKind.Person, "x", "x", role, null, vendor);

        var outcome = await house.Get<RegisterBroker>().RunAsync(new("aozora", "https://broker.example.jp", "user", "pw"), actor, Ct);

        Assert.Equal(refusal, outcome.Fault?.Code);
    }
}
