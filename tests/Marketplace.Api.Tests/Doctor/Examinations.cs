using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Tests.Doctor;

/// <summary>Examines a broker without a database.</summary>
internal static class Examinations
{
    public static async Task<MemoryNotebook> RunAsync(
        string url, string user = KitBroker.User, string password = KitBroker.Password, string? service = null, double patienceSeconds = 20, MemoryNotebook? notes = null, CancellationToken? stop = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var options = Options.Create(new ProvisioningOptions
        {
            AllowLoopbackBrokers = true,
            FirstPollSeconds = 0.01,
            MaxPollSeconds = 0.1,
            CallSeconds = 20,
            CheckPatienceMinutes = patienceSeconds / 60,
        });
        using var http = new BrokerHttp(new GuardedConnect(options, TimeProvider.System), options, TimeProvider.System);
        notes ??= new MemoryNotebook();
        await new ExamineBroker(http, TimeProvider.System).RunAsync(
            new BrokerAccess("vendor", url, user, password, "2.17"), new ExaminationWish(service, null), notes, DoctorPace.Of(options.Value), stop ?? ct, ct);
        return notes;
    }
}

internal sealed class MemoryNotebook : INotebook
{
    private readonly Dictionary<string, CheckFinding> findings = new(StringComparer.Ordinal);

    public IReadOnlyList<MadeThing> Made { get; private set; } = [];

    /// <summary>Everything that was ever noted down before it was sent.</summary>
    public HashSet<MadeThing> EverMade { get; } = [];

    public Action<IReadOnlyList<CheckFinding>>? OnConclusion { get; init; }

    public IReadOnlyCollection<CheckFinding> Findings => findings.Values;

    public IEnumerable<string> Failed => findings.Values.Where(finding => finding.Verdict == CheckVerdict.Fail).Select(finding => $"{finding.Rule} ({finding.Seen} / {finding.Expected})");

    public IEnumerable<string> FailedRules => findings.Values.Where(finding => finding.Verdict == CheckVerdict.Fail).Select(finding => finding.Rule);

    public Task KeepAsync(IReadOnlyList<MadeThing> made, CancellationToken ct)
    {
        Made = [.. made];
        EverMade.UnionWith(made);
        return Task.CompletedTask;
    }

    public Task ConcludeAsync(IReadOnlyList<CheckFinding> concluded, CancellationToken ct)
    {
        foreach (var finding in concluded)
        {
            findings[finding.Rule] = finding;
        }

        OnConclusion?.Invoke(concluded);
        return Task.CompletedTask;
    }
}
