using Catalog.Ladder;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;
using Marketplace.Api.Provisioning.Doctor.Stages;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 7: nothing is left behind, the doctor has no finding, and neither has the listing.</summary>
/// <param name="doctor">Examines the broker with this service.</param>
internal sealed class Linting(Func<INotebook, CancellationToken, Task> doctor, INotebook notes) : IRung
{
    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        await new CleaningUp().RunAsync(ascent.Examination, ct);
        var left = ascent.Examination.Visit.Left;
        await ascent.ConcludeAsync(
            LadderChecks.CleanedUp,
            left.Count == 0 ? Ruling.Pass() : Ruling.Fail("nothing", left[0].Path, ascent.Examination.Visit.Of(Ask.CleanUp, Ask.CleanUpProgress).TakeLast(2).ToList()), ct);
        var faults = ascent.Order.Faults;
        await ascent.ConcludeAsync(LadderChecks.Listing, faults.Count == 0 ? Ruling.Pass() : Ruling.Fail("–", string.Join("; ", faults.Take(5))), ct);
        await notes.ConcludeAsync([await BrokerAsync(ascent, left, ct)], ct);
    }

    private async Task<CheckFinding> BrokerAsync(Ascent ascent, IReadOnlyList<MadeThing> left, CancellationToken ct)
    {
        if (ascent.Examination.Visit.Choice is null)
        {
            return new(LadderChecks.Broker, CheckVerdict.NotApplicable, null, null, []);
        }

        var examined = new ExaminedNotebook(notes, left);
        await doctor(examined, ct);
        var failed = examined.Failed;
        return failed.Count == 0
            ? new(LadderChecks.Broker, CheckVerdict.Pass, null, null, [])
            : new(LadderChecks.Broker, CheckVerdict.Fail, failed[0].Expected, string.Join(", ", failed.Select(finding => finding.Rule)), failed[0].Exchanges);
    }
}

/// <summary>Keeps the doctor's notes beside those of the run.</summary>
internal sealed class ExaminedNotebook(INotebook notes, IReadOnlyList<MadeThing> left) : INotebook
{
    private readonly Dictionary<string, CheckFinding> findings = new(StringComparer.Ordinal);

    public IReadOnlyList<CheckFinding> Failed => [.. findings.Values.Where(finding => finding.Verdict == CheckVerdict.Fail).OrderBy(finding => BrokerRules.PlaceOf(finding.Rule))];

    public Task KeepAsync(IReadOnlyList<MadeThing> made, CancellationToken ct) => notes.KeepAsync([.. left, .. made], ct);

    public Task ConcludeAsync(IReadOnlyList<CheckFinding> findings, CancellationToken ct)
    {
        foreach (var finding in findings)
        {
            this.findings[finding.Rule] = finding;
        }

        return Task.CompletedTask;
    }
}
