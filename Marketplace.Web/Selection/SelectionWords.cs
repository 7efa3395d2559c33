using Catalog.Selection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection;

/// <summary>How a case stands, in words.</summary>
internal static class SelectionWords
{
    public static string State(IStringLocalizer<SelectionText> text, Decision? decision, int candidates) => decision is null
        ? text[nameof(SelectionText.StateOpen), candidates]
        : text[nameof(SelectionText.StateDecided)];
}
