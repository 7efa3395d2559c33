using Catalog.Selection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection;

/// <summary>How a case stands, in words.</summary>
internal static class SelectionWords
{
    /// <summary>Why a candidate was dropped; one that only scored lower carries its points and those of the chosen one.</summary>
    public static string Why(IStringLocalizer<SelectionText> text, Exclusion exclusion) =>
        exclusion is { Score: not null, Reason: ExclusionReason.OtherIsBetter } && exclusion.Words.Split(" < ") is [var own, var best]
            ? text[nameof(SelectionText.ScoredLower), own, best]
            : exclusion.Words;

    public static string State(IStringLocalizer<SelectionText> text, Decision? decision, int candidates) => decision is null
        ? text[nameof(SelectionText.StateOpen), candidates]
        : text[nameof(SelectionText.StateDecided)];
}
