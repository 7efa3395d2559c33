using System.Text.Json;

namespace Catalog.Provisioning.Checks;

/// <summary>What became of one rule.</summary>
public enum CheckVerdict
{
    Pass,
    Fail,
    /// <summary>The catalog does not offer it, or an earlier finding stood in the way.</summary>
    NotApplicable,
}

/// <summary>An exchange with a broker as it may be shown: secrets masked, bodies bounded.</summary>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Headers">Those of the answer that matter, one a line.</param>
/// <param name="Answer">Body of the answer; <c>null</c> = none.</param>
public sealed record ShownExchange(
    string Method, string Target, string? Request, int? Status, IReadOnlyList<string> Headers, string? Answer, long Milliseconds);

/// <summary>One judgement as the doctor gives it.</summary>
/// <param name="Expected">What the text asks for; <c>null</c> unless it failed.</param>
/// <param name="Seen">What was there instead; <c>null</c> unless it failed.</param>
public sealed record CheckFinding(string Rule, CheckVerdict Verdict, string? Expected, string? Seen, IReadOnlyList<ShownExchange> Exchanges);

/// <summary>One rule's result in a check (診断結果).</summary>
public sealed class CheckResult
{
    private CheckResult() { }

    internal CheckResult(CheckId check, CheckFinding finding)
    {
        (Check, Rule) = (check, finding.Rule);
        Restate(finding);
    }

    public CheckId Check { get; private set; }

    public string Rule { get; private set; } = null!;

    public CheckVerdict Verdict { get; private set; }

    public string? Expected { get; private set; }

    public string? Seen { get; private set; }

    /// <summary>Exchanges as JSON: they are only ever shown, never searched.</summary>
    public string Exchanges { get; private set; } = "[]";

    public CheckFinding Finding => new(Rule, Verdict, Expected, Seen, JsonSerializer.Deserialize<ShownExchange[]>(Exchanges) ?? []);

    internal void Restate(CheckFinding finding) =>
        (Verdict, Expected, Seen, Exchanges) = (finding.Verdict, finding.Expected, finding.Seen, JsonSerializer.Serialize(finding.Exchanges));
}
