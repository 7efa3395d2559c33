using Catalog.Municipalities;

namespace Catalog.Selection.Feedback;

/// <summary>How a case ended for one of its candidates.</summary>
public enum CandidateOutcome
{
    /// <summary>選定された</summary>
    Chosen,
    /// <summary>除外された</summary>
    Excluded,
    /// <summary>選定されなかった</summary>
    NotChosen,
}

/// <summary>A town's name, which a vendor learns only when it was chosen.</summary>
public sealed record ChoosingTown(MunicipalityCode Code, string Name, string NameEn);

/// <summary>What a vendor learns of one of its offerings after the lock: no words, no quotes, no other vendor (事業者への結果通知).</summary>
/// <param name="Offering">Code of the vendor's own offering.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">The sort of reason, for an excluded one.</param>
/// <param name="On">The day of the lock, in Tokyo.</param>
/// <param name="Area">Number of the business area; <c>null</c> outside the 20.</param>
/// <param name="Band">The population band of the town.</param>
/// <param name="Town">Only where the offering was chosen.</param>
public sealed record VendorFeedback(
    string Offering, string OfferingName, string OfferingNameEn, CandidateOutcome Outcome, ExclusionReason? Reason, DateOnly On,
    int? Area, string? AreaName, string? AreaNameEn, SizeBand Band, ChoosingTown? Town);
