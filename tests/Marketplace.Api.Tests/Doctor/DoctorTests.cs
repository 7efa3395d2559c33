using System.Globalization;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Edge.Commands;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Tests.LocalCloud;
using VendorKit;

namespace Marketplace.Api.Tests.Doctor;

[Collection(CloudTests.Name)]
public sealed class DoctorTests(CloudFixture cloud)
{
    public static TheoryData<string> Broken => [.. Breaks.All.Select(broken => broken.Rule)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Broker_of_the_kit_passes_without_a_finding_and_holds_nothing_afterwards(bool isSlow)
    {
        await using var broker = await KitBroker.StartAsync(Offers(isSlow));

        var notes = await Examinations.RunAsync(broker.Url);

        Assert.Empty(notes.Failed);
        Assert.Equal(BrokerRules.All.Count, notes.Findings.Count);
        Assert.True(notes.Findings.Count(finding => finding.Verdict == CheckVerdict.Pass) >= 60, string.Join(", ", notes.Findings.Where(f => f.Verdict == CheckVerdict.NotApplicable).Select(f => f.Rule)));
        Assert.Empty(notes.Made);
        Assert.Equal(0, broker.Held);
        Assert.DoesNotContain(KitBroker.Password, broker.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broker_that_breaks_one_rule_is_convicted_by_that_rule_alone_and_holds_nothing_afterwards(string rule)
    {
        var broken = Breaks.All.Single(each => each.Rule == rule);
        await using var broker = await KitBroker.StartAsync(Offers(broken.IsSlow), broken.Before, broken.After);

        var notes = await Examinations.RunAsync(broker.Url, patienceSeconds: rule == "osb.last-operation.ends" ? 0.5 : 20);

        Assert.Equal([rule], notes.FailedRules);
        Assert.Equal(0, broker.Held);
        Assert.All(notes.Findings.Where(finding => finding.Verdict == CheckVerdict.Fail), finding => Assert.NotEmpty(finding.Exchanges));
        Assert.DoesNotContain(notes.Findings.SelectMany(finding => finding.Exchanges), shown =>
            $"{shown.Request}{shown.Answer}".Contains(KitBroker.Password, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_judged_has_its_words_in_both_languages_and_a_broker_that_breaks_it()
    {
        var names = BrokerRules.All.Select(rule => rule.Name).ToArray();

        Assert.Equal(names, ExamineBroker.Rules.Select(rule => rule.Name));
        Assert.Equal(names.Order(StringComparer.Ordinal), Breaks.All.Select(broken => broken.Rule).Order(StringComparer.Ordinal));
        Assert.All(BrokerRules.All, rule => Assert.True(rule.Speaks(CultureInfo.InvariantCulture) && rule.Speaks(CultureInfo.GetCultureInfo("en")), rule.Name));
    }

    [Fact]
    public void Page_of_the_documentation_lists_every_rule_with_its_clause()
    {
        var page = File.ReadAllText(Path.Combine(Root().FullName, "docs", "broker-doctor.md"));
        var ja = CultureInfo.InvariantCulture;

        Assert.All(BrokerRules.All, rule => Assert.Contains($"| `{rule.Name}` | {rule.Title(ja)} | {rule.Clause} | {Strength(rule)} |", page, StringComparison.Ordinal));
    }

    private static string Strength(BrokerRule rule) => rule.Strength switch { RuleStrength.Must => "必須", RuleStrength.Should => "推奨", _ => "取決め" };

    [Theory]
    [InlineData("aozora")]
    [InlineData("minato")]
    [InlineData("yamabiko")]
    public async Task Brokers_of_the_local_cloud_pass_without_a_finding(string vendor)
    {
        var notes = await Examinations.RunAsync(new Uri(cloud.Process.BaseAddress, $"/brokers/{vendor}").AbsoluteUri, cloud.Process.BrokerUser, cloud.Process.BrokerPassword);

        Assert.Empty(notes.Failed);
        var left = await cloud.Broker(vendor).GetAsync("service_instances");
        Assert.DoesNotContain(left.Body["service_instances"]!.AsArray(), one => ((string)one!["service_instance_id"]!).StartsWith("broker-check-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Examination_that_is_stopped_in_the_middle_leaves_nothing_behind()
    {
        await using var broker = await KitBroker.StartAsync(Offers(isSlow: true));
        using var stop = new CancellationTokenSource();
        var notes = new MemoryNotebook { OnConclusion = findings => { if (findings.Any(finding => finding.Rule == "osb.provision.status")) { stop.Cancel(); } } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Examinations.RunAsync(broker.Url, notes: notes, stop: stop.Token));

        Assert.NotEmpty(notes.EverMade);
        Assert.Empty(notes.Made);
        Assert.Equal(0, broker.Held);
        Assert.Contains(notes.Findings, finding => finding is { Rule: BrokerRules.CleanedUp, Verdict: CheckVerdict.Pass });
    }

    [Fact]
    public async Task Command_line_prints_one_finding_a_line_and_ends_with_0_1_or_2()
    {
        const string variable = "BROKER_CHECK_TEST_PASSWORD";
        Environment.SetEnvironmentVariable(variable, KitBroker.Password);
        await using var sound = await KitBroker.StartAsync(Offers(isSlow: false));
        var broken = Breaks.All.Single(each => each.Rule == "osb.provision.conflict-409");
        await using var unsound = await KitBroker.StartAsync(Offers(isSlow: false), broken.Before, broken.After);

        var fine = await PrintAsync("check", "broker", sound.Url, "--user", KitBroker.User, "--password-from-env", variable, "--plan", "large");
        var found = await PrintAsync("check", "broker", unsound.Url, "--user=marketplace", $"--password-from-env={variable}");
        var misused = await PrintAsync("check", "broker", "nowhere");

        Assert.Equal(0, fine.Code);
        Assert.Equal(1, found.Code);
        Assert.Equal(2, misused.Code);
        Assert.Equal(2, found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("osb.provision.conflict-409: ", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(KitBroker.Password, fine.Output + found.Output, StringComparison.Ordinal);
    }

    private static OfferList Offers(bool isSlow) => isSlow ? ExampleBroker.ExampleOffers.All : KitBroker.Fast;

    private static async Task<(int Code, string Output)> PrintAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        return (await CommandLine.RunAsync(args, output, errors), output.ToString());
    }

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Marketplace.sln")))
        {
            folder = folder.Parent;
        }

        return folder;
    }
}
