using System.Text.Json;
using Catalog.Provisioning.Checks;

namespace Catalog.Ladder;

/// <summary>What became of one check in a run.</summary>
public sealed class LadderFinding
{
    private LadderFinding() { }

    internal LadderFinding(LadderRunId run, CheckFinding finding)
    {
        (Run, Check) = (run, finding.Rule);
        Restate(finding);
    }

    public LadderRunId Run { get; private set; }

    public string Check { get; private set; } = null!;

    public CheckVerdict Verdict { get; private set; }

    public string? Expected { get; private set; }

    public string? Seen { get; private set; }

    /// <summary>Exchanges as JSON; of a check that holds none are kept, for there is one run every night.</summary>
    public string Exchanges { get; private set; } = "[]";

    public CheckFinding Finding => new(Check, Verdict, Expected, Seen, JsonSerializer.Deserialize<ShownExchange[]>(Exchanges) ?? []);

    internal void Restate(CheckFinding finding) => (Verdict, Expected, Seen, Exchanges) = (
        finding.Verdict, finding.Expected, finding.Seen, finding.Verdict == CheckVerdict.Fail ? JsonSerializer.Serialize(finding.Exchanges) : "[]");
}
