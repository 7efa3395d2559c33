using System.ComponentModel.DataAnnotations;
using Catalog.Selection;

namespace Marketplace.Api.Selection;

/// <summary>Opens a selection case.</summary>
/// <param name="Municipality">Six-digit code of the client's own municipality.</param>
/// <param name="Title">What it is about, at most 200 characters.</param>
/// <param name="Area">Number of a business area, 1 to 20, if it is about one.</param>
public sealed record OpenSelectionRequest(
    [property: RegularExpression("^[0-9]{6}$")] string Municipality, [property: MaxLength(200)] string Title, int? Area = null);

/// <summary>States a need.</summary>
/// <param name="Text">The need in words, at most 2,000 characters.</param>
/// <param name="Strength">A must or a wish.</param>
public sealed record NeedRequest([property: MaxLength(2000)] string Text, NeedStrength Strength);

/// <summary>Puts an offering on the list.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Because">Why it is added by hand, at most 2,000 characters; may be left out.</param>
public sealed record CandidateRequest(string Offering, [property: MaxLength(2000)] string? Because = null);

/// <summary>Drops a candidate with a reason.</summary>
/// <param name="Reason">The sort of reason; vendors later see these codes, never the words.</param>
/// <param name="Words">The reason in words, at most 2,000 characters.</param>
public sealed record ExclusionRequest(ExclusionReason Reason, [property: MaxLength(2000)] string Words);

/// <summary>Decides the case; every other candidate must carry a reason by then.</summary>
/// <param name="Offering">Code of the chosen offering.</param>
/// <param name="Plan">Code of one of its plans.</param>
/// <param name="Words">The reason in words, at most 2,000 characters.</param>
/// <param name="AgainstScore">Why it is chosen although another one scored as high or higher, at most 2,000 characters; needed only then.</param>
public sealed record DecisionRequest(string Offering, string Plan, [property: MaxLength(2000)] string Words, [property: MaxLength(2000)] string? AgainstScore = null);
