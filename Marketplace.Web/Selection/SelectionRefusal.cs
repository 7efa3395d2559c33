using Catalog;

namespace Marketplace.Web.Selection;

/// <summary>Why a posted form was not carried out, and beside which field that is said.</summary>
/// <param name="Change">The form as it was typed.</param>
/// <param name="Field">The field in question, in camelCase; <c>null</c> when it is the act as a whole.</param>
public sealed record SelectionRefusal(SelectionChange Change, string? Field, string Sentence)
{
    public static SelectionRefusal Of(SelectionChange change, Fault fault) => new(change, fault.Field, FaultText.Of(fault));

    /// <summary>The sentence, if it is about this field of this form.</summary>
    public string? About(SelectionAct act, string field, string? offering = null) =>
        Field == field && Change.For(act, offering) is not null ? Sentence : null;

    /// <summary>Where on the page the form stands.</summary>
    public string Anchor => SelectionAnchor.Of(Change.Act, Change.Offering);
}

/// <summary>The places of the case page.</summary>
public static class SelectionAnchor
{
    public const string Needs = "needs";

    public const string Candidates = "candidates";

    public const string Decide = "decide";

    public static string Candidate(string offering) => "candidate-" + offering;

    public static string Of(SelectionAct? act, string? offering) => act switch
    {
        SelectionAct.StateNeed or SelectionAct.DropNeed => Needs,
        SelectionAct.Exclude or SelectionAct.Reinstate when offering is not null => Candidate(offering),
        SelectionAct.Decide => Decide,
        _ => Candidates,
    };
}
