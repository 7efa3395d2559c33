using Catalog.Conformance;
using Catalog.Selection.Needs;
using Catalog.Standards;

namespace Catalog.Selection.Frozen;

/// <summary>Judges statements by the rows of a specification: what it makes mandatory or forbids is a must by law, options as the town chose.</summary>
/// <remarks>
/// The verdicts are those of <see cref="Verdicts"/>. Kinds of evidence stay apart: a row is met when one statement meets it and none denies it;
/// where two disagree it counts as not met, and people look at the report. Rows that are not due on the day are left out.
/// </remarks>
internal sealed class JudgeRequirements(SpecSheet spec, SpecNeed asked, DateOnly asOf)
{
    private const int FailingShown = 10;

    private readonly Dictionary<(SpecPart, string), NeedStrength> chosen = asked.Options.ToDictionary(each => (each.Part, each.Number), each => each.Strength);

    /// <param name="standing">The statements of the listing; <c>null</c> = it is not for this system.</param>
    public IEnumerable<NeedJudgement> Of(IReadOnlyList<Standing>? standing)
    {
        if (standing is null)
        {
            return [];
        }

        return spec.Lines.Select((line, place) => (Line: line, Place: place, Asked: AskedOf(line)))
            .Where(row => row.Asked is not null)
            .GroupBy(row => row.Asked!.Value, row => (row.Line, Fit: FitOf(row.Line, row.Place, standing)))
            .OrderBy(group => group.Key)
            .Select(group => Judgement(group.Key.Need, group.Key.Strength, [.. group.Where(row => row.Fit is not null).Select(row => (row.Line, row.Fit!.Value))]))
            .Where(judgement => judgement.Met + judgement.NotMet + judgement.Unknown > 0);
    }

    private (JudgedNeed Need, NeedStrength Strength)? AskedOf(RequirementLine line) =>
        line.Class != RequirementClass.Option ? (JudgedNeed.Standard, NeedStrength.Must)
        : chosen.TryGetValue((line.Part, line.Number), out var strength) ? (JudgedNeed.Requirements, strength)
        : null;

    private NeedFit? FitOf(RequirementLine line, int place, IReadOnlyList<Standing> standing)
    {
        if (line.AppliesFrom > asOf)
        {
            return null;
        }

        var verdicts = standing.Select(each => each.Of(line, place, asOf).Verdict).ToList();
        return verdicts.Exists(verdict => verdict is Verdict.Fails or Verdict.Differs) ? NeedFit.NotMet
            : verdicts.Contains(Verdict.Meets) ? NeedFit.Met
            : NeedFit.Unknown;
    }

    private NeedJudgement Judgement(JudgedNeed need, NeedStrength strength, IReadOnlyList<(RequirementLine Line, NeedFit Fit)> rows)
    {
        var (met, notMet) = (rows.Count(row => row.Fit == NeedFit.Met), rows.Count(row => row.Fit == NeedFit.NotMet));
        return new NeedJudgement(need, strength, notMet > 0 ? NeedFit.NotMet : met == rows.Count ? NeedFit.Met : NeedFit.Unknown, $"{asked.System}@{asked.Version}")
        {
            Met = met,
            NotMet = notMet,
            Unknown = rows.Count - met - notMet,
            Failing = [.. rows.Where(row => row.Fit == NeedFit.NotMet).Take(FailingShown).Select(row => row.Line.Number)],
        };
    }
}
