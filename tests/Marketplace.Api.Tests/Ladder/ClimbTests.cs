using Catalog.Ladder;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Tests.Doctor;
using Marketplace.Api.Tests.LocalCloud;

namespace Marketplace.Api.Tests.Ladder;

[Collection(CloudTests.Name)]
public sealed class ClimbTests(CloudFixture cloud)
{
    public static TheoryData<string> Broken => [.. LadderBreaks.All.Select(broken => broken.Check)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Application_of_the_kit_reaches_level_7_and_keeps_nothing(bool isSlow)
    {
        await using var broker = await KitBroker.StartAsync(isSlow ? ExampleBroker.ExampleOffers.All : KitBroker.Fast);

        var climbed = await Climbs.RunAsync(broker.Url);

        Assert.Null(climbed.FirstFailed);
        Assert.Equal((true, 7, LadderChecks.All.Count), (climbed.Answered, climbed.Reached, climbed.Notes.Findings.Count));
        Assert.Equal(CheckVerdict.NotApplicable, climbed[LadderChecks.Links]);
        Assert.Equal(0, broker.Held);
        Assert.DoesNotContain(KitBroker.Password, broker.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Application_that_breaks_one_duty_stops_below_its_level_with_that_check_attached(string check)
    {
        var broken = LadderBreaks.All.Single(each => each.Check == check);
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast, broken.Before, broken.After);

        var climbed = await Climbs.RunAsync(broker.Url, broken.Order);

        Assert.Equal((check, LadderChecks.Find(check)!.Level - 1), (climbed.FirstFailed?.Rule, climbed.Reached));
        Assert.NotNull(climbed.FirstFailed!.Seen);
        Assert.True(check == LadderChecks.Listing || climbed.FirstFailed.Exchanges.Count > 0);
        Assert.DoesNotContain(climbed.Notes.Findings.SelectMany(finding => finding.Exchanges), shown => $"{shown.Request}{shown.Answer}".Contains(KitBroker.Password, StringComparison.Ordinal));
        Assert.True(check == LadderChecks.CleanedUp || broker.Held == 0);
    }

    [Fact]
    public void Every_check_has_an_application_that_breaks_it() =>
        Assert.Equal(LadderChecks.All.Select(check => check.Name).Order(StringComparer.Ordinal), LadderBreaks.All.Select(broken => broken.Check).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Broker_that_does_not_answer_is_told_from_one_that_fails()
    {
        await using var away = await KitBroker.StartAsync(KitBroker.Fast, _ => new Said(503, "{}"));
        await using var wrong = await KitBroker.StartAsync(KitBroker.Fast, call => call.IsCatalog ? Said.Error(500) : null);

        var (silent, failing, nobody) = (await Climbs.RunAsync(away.Url), await Climbs.RunAsync(wrong.Url), await Climbs.RunAsync("http://127.0.0.1:1"));

        Assert.Equal((false, true, false), (silent.Answered, failing.Answered, nobody.Answered));
        Assert.All([silent, failing, nobody], climbed => Assert.Equal((LadderChecks.Created, 0), (climbed.FirstFailed?.Rule, climbed.Reached)));
    }

    [Fact]
    public async Task Run_that_is_stopped_in_the_middle_leaves_nothing_behind()
    {
        await using var broker = await KitBroker.StartAsync(ExampleBroker.ExampleOffers.All);
        using var stop = new CancellationTokenSource();
        var notes = new MemoryNotebook { OnConclusion = findings => { if (findings.Any(finding => finding.Rule == LadderChecks.ImportOrder)) { stop.Cancel(); } } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Climbs.RunAsync(broker.Url, notes: notes, stop: stop.Token));

        Assert.NotEmpty(notes.EverMade);
        Assert.Empty(notes.Made);
        Assert.Equal(0, broker.Held);
    }

    [Theory]
    [InlineData("aozora", "aozora-kenko", CheckVerdict.Pass)]
    [InlineData("aozora", "aozora-sesshu", CheckVerdict.Pass)]
    [InlineData("minato", "minato-kenko", CheckVerdict.NotApplicable)]
    [InlineData("minato", "minato-madoguchi", CheckVerdict.NotApplicable)]
    [InlineData("yamabiko", "yamabiko-kenko", CheckVerdict.Pass)]
    [InlineData("yamabiko", "yamabiko-juki", CheckVerdict.Pass)]
    public async Task Applications_of_the_local_cloud_reach_level_7(string vendor, string offering, CheckVerdict links)
    {
        var partners = new LinkPartner[]
        {
            new("aozora-sesshu", [Climbs.Gives("vaccination-records", "1.0"), Climbs.Gives("vaccination-records", "1.1")]),
            new("yamabiko-sesshu", [Climbs.Gives("vaccination-records", "1.0")]),
            new("yamabiko-juki", [Climbs.Gives("resident-base", "1.0")]),
        };
        var own = partners.Where(partner => partner.Offering == offering).SelectMany(partner => partner.Provides).ToList();
        var reads = offering.EndsWith("kenko", StringComparison.Ordinal) ? Climbs.Reads("vaccination-records", vendor == "minato" ? "1.1" : "1.0") : Climbs.Reads("resident-base", "1.0");
        var order = new ClimbOrder(offering, [.. own.Count > 0 ? own : [reads]], [.. partners.Where(partner => partner.Offering != offering && partner.Offering.StartsWith(vendor, StringComparison.Ordinal))], []);

        var climbed = await Climbs.RunAsync(new Uri(cloud.Process.BaseAddress, $"/brokers/{vendor}").AbsoluteUri, order, cloud.Process.BrokerUser, cloud.Process.BrokerPassword);

        Assert.Null(climbed.FirstFailed);
        Assert.Equal((7, links), (climbed.Reached, climbed[LadderChecks.Links]));
        var left = await cloud.Broker(vendor).GetAsync("service_instances");
        Assert.DoesNotContain(left.Body["service_instances"]!.AsArray(), one => ((string)one!["service_instance_id"]!).StartsWith("sandbox-", StringComparison.Ordinal));
    }
}
