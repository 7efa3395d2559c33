using System.Globalization;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verb <c>check broker</c>: a vendor examines its own broker, also one on its own machine; needs no database.</summary>
internal sealed record CheckCommand(Uri Url, string User, string Password, ExaminationWish Wish)
{
    private const int Fine = 0;

    private const int Found = 1;

    private const string Misused = "check needs the broker: check broker URL --user USER --password-from-env NAME [--service S] [--plan P].";

    private static readonly string[] Known = ["--user", "--password-from-env", "--service", "--plan"];

    /// <summary>The command, or why it cannot be understood.</summary>
    public static (CheckCommand? Command, string? Misuse) Read(string[] arguments)
    {
        if (arguments is not ["broker", var url, .. var rest] || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return (null, Misused);
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; place < rest.Length; place++)
        {
            var (name, value) = rest[place].Split('=', 2) is [var before, var after] ? (before, after) : (rest[place], place + 1 < rest.Length ? rest[++place] : null);
            if (!Known.Contains(name) || value is null || !given.TryAdd(name, value))
            {
                return (null, $"'{name}' is not understood. {Misused}");
            }
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            return (null, "A broker that is not on this machine is checked over https only.");
        }

        return !given.TryGetValue("--user", out var user) || !given.TryGetValue("--password-from-env", out var variable) ? (null, Misused)
            : Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } password ? (null, $"The environment variable '{variable}' is not set.")
            : (new CheckCommand(address, user, password, new ExaminationWish(given.GetValueOrDefault("--service"), given.GetValueOrDefault("--plan"))), null);
    }

    public async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var options = Options.Create(new ProvisioningOptions { AllowLoopbackBrokers = true });
        using var http = new BrokerHttp(new GuardedConnect(options, TimeProvider.System), options, TimeProvider.System);
        var access = new BrokerAccess("vendor", Url.AbsoluteUri.TrimEnd('/'), User, Password, "2.17");
        var notes = new PrintedNotebook(output);
        await new ExamineBroker(http, TimeProvider.System).RunAsync(access, Wish, notes, DoctorPace.Of(options.Value), ct, ct);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"passed {notes.Passed}, findings {notes.Failed}, not applicable {notes.NotApplicable}"));
        return notes.Failed == 0 ? Fine : Found;
    }

    /// <summary>Never prints the password.</summary>
    public override string ToString() => $"{nameof(CheckCommand)} {{ Url = {Url} }}";

    /// <summary>One finding a line.</summary>
    private sealed class PrintedNotebook(TextWriter output) : INotebook
    {
        public int Passed { get; private set; }

        public int Failed { get; private set; }

        public int NotApplicable { get; private set; }

        public Task KeepAsync(IReadOnlyList<MadeThing> made, CancellationToken ct) => Task.CompletedTask;

        public async Task ConcludeAsync(IReadOnlyList<CheckFinding> findings, CancellationToken ct)
        {
            Passed += findings.Count(finding => finding.Verdict == CheckVerdict.Pass);
            NotApplicable += findings.Count(finding => finding.Verdict == CheckVerdict.NotApplicable);
            foreach (var finding in findings.Where(finding => finding.Verdict == CheckVerdict.Fail))
            {
                Failed++;
                var rule = BrokerRules.Find(finding.Rule)!;
                var call = finding.Exchanges is [var first, ..] ? $" [{first.Method} {first.Target}]" : string.Empty;
                await output.WriteLineAsync($"{finding.Rule}: {rule.Title()} ({finding.Seen} / {finding.Expected}){call} {rule.Remedy()}");
            }
        }
    }
}
