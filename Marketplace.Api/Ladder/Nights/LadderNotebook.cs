using Catalog.Ladder;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning.Doctor;

namespace Marketplace.Api.Ladder.Nights;

/// <summary>Writes a run down in its row, so that the page shows it while it goes on and a restart tidies up.</summary>
internal sealed class LadderNotebook(LadderClaims claims, LadderRunId run) : INotebook
{
    public Task KeepAsync(IReadOnlyList<MadeThing> made, CancellationToken ct) => WriteAsync(row => row.Keep(MadeThing.Write(made)), ct);

    public Task ConcludeAsync(IReadOnlyList<CheckFinding> findings, CancellationToken ct) => WriteAsync(
        row =>
        {
            // What the doctor concludes while it tidies up is not the ladder's.
            foreach (var finding in findings.Where(finding => LadderChecks.Find(finding.Rule) is not null))
            {
                row.Conclude(finding);
            }
        },
        ct);

    public Task FindSilentAsync(DateTimeOffset now, CancellationToken ct) => WriteAsync(row => row.FindSilent(now), ct);

    private async Task WriteAsync(Action<LadderRun> change, CancellationToken ct)
    {
        if (!await claims.WriteAsync(run, change, ct))
        {
            throw new OperationCanceledException("Another worker has taken over.");
        }
    }
}
