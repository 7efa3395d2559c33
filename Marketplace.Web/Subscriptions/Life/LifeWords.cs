using Catalog;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Subscriptions.Life;

/// <summary>Amounts and absences in the reader's words.</summary>
internal static class LifeWords
{
    public static string Yen(IStringLocalizer<LifeText> text, Yen? amount) => amount is { } yen ? Figures.Of(yen) : text[nameof(LifeText.NotKept)].Value;

    /// <summary>What the vendor said, or plainly that it said nothing.</summary>
    public static string Stated(IStringLocalizer<LifeText> text, string? words) =>
        words is null ? text[nameof(LifeText.NotStated)].Value : text[nameof(LifeText.VendorSays), words].Value;

    public static string Allowed(IStringLocalizer<LifeText> text, bool? isAllowed) => isAllowed switch
    {
        true => text[nameof(LifeText.CatalogAllows)].Value,
        false => text[nameof(LifeText.CatalogForbids)].Value,
        null => text[nameof(LifeText.CatalogUnknown)].Value,
    };
}
