using Catalog.Ladder;
using Catalog.Offerings;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Tests.Doctor;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Tests.Ladder;

/// <summary>Climbs at a broker without a database.</summary>
internal static class Climbs
{
    public static ClimbOrder Example { get; } = new("example-health", [], [], []);

    public static LinkInterface Gives(string name, string version) => new(name, version, LinkRole.Provides, "REST");

    public static LinkInterface Reads(string name, string version) => new(name, version, LinkRole.Consumes, "REST");

    public static async Task<Climbed> RunAsync(
        string url, ClimbOrder? order = null, string user = KitBroker.User, string password = KitBroker.Password, MemoryNotebook? notes = null, CancellationToken? stop = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var options = Options.Create(new ProvisioningOptions
        {
            AllowLoopbackBrokers = true,
            FirstPollSeconds = 0.01,
            MaxPollSeconds = 0.1,
            CallSeconds = 20,
            CheckPatienceMinutes = 0.3,
        });
        using var http = new BrokerHttp(new GuardedConnect(options, TimeProvider.System), options, TimeProvider.System);
        notes ??= new MemoryNotebook();
        var climb = new ClimbLadder(http, new BrokerAddress(options), new ExamineBroker(http, TimeProvider.System), TimeProvider.System);
        var answered = await climb.RunAsync(
            new BrokerAccess("vendor", url, user, password, "2.17"), order ?? Example, notes, DoctorPace.Of(options.Value), stop ?? ct, ct);
        return new Climbed(answered, notes);
    }
}

/// <summary>What a climb gave.</summary>
internal sealed record Climbed(bool Answered, MemoryNotebook Notes)
{
    public int Reached => LadderChecks.Reached(Notes.Findings.ToDictionary(finding => finding.Rule, finding => finding.Verdict));

    public CheckFinding? FirstFailed => Notes.Findings.Where(finding => finding.Verdict == CheckVerdict.Fail).OrderBy(finding => LadderChecks.PlaceOf(finding.Rule)).FirstOrDefault();

    public CheckVerdict? this[string check] => Notes.Findings.FirstOrDefault(finding => finding.Rule == check)?.Verdict;
}
