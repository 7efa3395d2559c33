using System.Globalization;
using Catalog;
using Marketplace.Web.Layout;

namespace Marketplace.Web.Language;

/// <summary>Money, people and counts as they are written for readers; the culture's own money formats are wrong for yen.</summary>
internal static class Figures
{
    /// <summary>1,234円 or ¥1,234.</summary>
    public static string Of(Yen yen) => Write(nameof(LayoutText.Yen), yen.Amount);

    /// <summary>7,417人.</summary>
    public static string People(int number) => Write(nameof(LayoutText.People), number);

    public static string Of(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Write(string key, long number)
    {
        var culture = CultureInfo.CurrentUICulture;
        return string.Format(culture, LayoutText.ResourceManager.GetString(key, culture)!, Of(number));
    }
}
