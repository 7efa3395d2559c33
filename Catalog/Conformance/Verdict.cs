using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>What a statement means for one requirement on one day (判定).</summary>
public enum Verdict
{
    /// <summary>適合: does what the standard asks, or leaves out what it forbids.</summary>
    Meets,
    /// <summary>不適合: lacks what must be there, or has what must not be.</summary>
    Fails,
    /// <summary>差異: lacks an option; allowed, and a difference to others.</summary>
    Differs,
    /// <summary>未回答: nothing is said.</summary>
    Unknown,
    /// <summary>適合基準日前: the day from which the requirement counts has not come.</summary>
    NotYetDue,
    /// <summary>追加機能: in no row of a common function specification, which allows adding.</summary>
    Added,
}

/// <summary>The one table by which verdicts are given (domain rule: must missing fails, option missing differs, forbidden present fails).</summary>
public static class Verdicts
{
    public static Verdict Of(RequirementClass asked, Implementation says) => (asked, says) switch
    {
        (_, Implementation.Unknown) => Verdict.Unknown,
        (RequirementClass.Must, Implementation.Yes) => Verdict.Meets,
        (RequirementClass.Must, _) => Verdict.Fails,
        (RequirementClass.Option, Implementation.Yes) => Verdict.Meets,
        (RequirementClass.Option, _) => Verdict.Differs,
        (RequirementClass.Forbidden, Implementation.No) => Verdict.Meets,
        (RequirementClass.Forbidden, _) => Verdict.Fails,
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    /// <summary>As of a day: a row whose 適合基準日 has not come has no verdict yet, whatever is said.</summary>
    public static Verdict Of(RequirementLine row, Implementation says, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.AppliesFrom > asOf ? Verdict.NotYetDue : Of(row.Class, says);
    }

    /// <summary>A function that no row names: forbidden by a business specification, allowed by one of common functions.</summary>
    public static Verdict OfExtra(SpecKind spec) => spec == SpecKind.CommonFunction ? Verdict.Added : Verdict.Fails;
}
