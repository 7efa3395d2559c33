using Catalog.Selection;

namespace Marketplace.Web.Selection;

/// <summary>What a form of the case page asks for.</summary>
public enum SelectionAct
{
    StateNeed,
    DropNeed,
    Shortlist,
    Exclude,
    Reinstate,
    Decide,
}

/// <summary>A posted form of the case page. The forms differ in the act and in which fields they fill.</summary>
public sealed class SelectionChange
{
    public SelectionAct? Act { get; set; }

    /// <summary>The version of the case on which the form was drawn.</summary>
    public int? SeenVersion { get; set; }

    public string? Text { get; set; }

    public NeedStrength? Strength { get; set; }

    public int? Number { get; set; }

    public string? Offering { get; set; }

    public ExclusionReason? Reason { get; set; }

    public string? Words { get; set; }

    public string? Plan { get; set; }

    /// <summary>Why one is chosen that is not first in the scoring.</summary>
    public string? AgainstScore { get; set; }

    /// <summary>Why a candidate is added by hand.</summary>
    public string? Because { get; set; }

    /// <summary>This form, as far as it was typed for that act (and that offering).</summary>
    public SelectionChange? For(SelectionAct act, string? offering = null) =>
        Act == act && (offering is null || offering == Offering) ? this : null;
}
