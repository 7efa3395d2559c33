using Catalog.Selection;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Carrying;

/// <summary>What waits on whom, as a sentence; a code without one of its own falls back to a neutral sentence.</summary>
internal static class WaitingWords
{
    public static string What(IStringLocalizer<SelectionText> text, Waiting waiting) =>
        text["Waiting_" + waiting.What.Replace('.', '_')] is { ResourceNotFound: false } found ? found.Value : text[nameof(SelectionText.WaitingOther)];

    public static string Who(IStringLocalizer<SelectionText> text, Waiting waiting) => waiting.On == WaitingOn.Time
        ? text[nameof(SelectionText.WaitingOnTime)]
        : waiting.Who ?? text["WaitingOn" + waiting.On];

    public static string? Until(IStringLocalizer<SelectionText> text, Waiting waiting) =>
        waiting.Until is { } until ? text[nameof(SelectionText.WaitingUntil), Days.Of(until)].Value : null;

    public static string Address(SelectionId selection, Waiting waiting) =>
        waiting.Place.Length == 0 ? $"/selections/{selection.Value}" : $"/selections/{selection.Value}/{waiting.Place}";
}
