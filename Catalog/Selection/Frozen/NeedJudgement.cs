namespace Catalog.Selection.Frozen;

/// <summary>Which need is judged.</summary>
public enum JudgedNeed
{
    /// <summary>実装必須・実装不可: what the standard itself demands.</summary>
    Standard,
    /// <summary>標準オプション that the town asks for.</summary>
    Requirements,
    Network,
    Links,
    /// <summary>A published price for a population like this.</summary>
    Size,
    InitialBudget,
    YearlyBudget,
}

/// <summary>Whether a listing meets a need.</summary>
public enum NeedFit
{
    Met,
    NotMet,
    /// <summary>不明: nothing is stated; people have to ask.</summary>
    Unknown,
}

/// <summary>What a listing says to one need of the town on one day.</summary>
/// <param name="About">The system, or what is asked for; <c>null</c> = the need says it.</param>
public sealed record NeedJudgement(JudgedNeed Need, NeedStrength Strength, NeedFit Fit, string? About = null)
{
    /// <summary>Requirement rows, or things asked for, that are met.</summary>
    public int Met { get; init; }

    public int NotMet { get; init; }

    public int Unknown { get; init; }

    /// <summary>The first of those that are not met: numbers of rows, zones, interfaces.</summary>
    public IReadOnlyList<string> Failing { get; init; } = [];

    /// <summary>At most this, tax included; only with a budget.</summary>
    public Yen? Asked { get; init; }

    /// <summary>As listed for the population, tax included; only with a budget.</summary>
    public Yen? Found { get; init; }

    public bool FailsMust => Strength == NeedStrength.Must && Fit == NeedFit.NotMet;
}

/// <summary>The exclusion that a failed must suggests; a person confirms each.</summary>
public static class ProposedExclusion
{
    /// <summary><c>null</c> = no must fails, nothing is suggested.</summary>
    public static ExclusionReason? Of(IReadOnlyList<NeedJudgement> judgements) =>
        judgements.FirstOrDefault(judgement => judgement.FailsMust)?.Need switch
        {
            null => null,
            JudgedNeed.Standard or JudgedNeed.Requirements => ExclusionReason.MissesMustNeed,
            JudgedNeed.Network => ExclusionReason.NetworkOrSecurity,
            JudgedNeed.Links => ExclusionReason.NoLink,
            JudgedNeed.InitialBudget or JudgedNeed.YearlyBudget => ExclusionReason.Cost,
            _ => ExclusionReason.NotOrderable,
        };
}
