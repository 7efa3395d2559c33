using System.Globalization;

namespace Marketplace.Web.Language;

/// <summary>The two languages of the screens. Regions are named, because the neutral ones print no money and no dates.</summary>
internal static class Cultures
{
    public static CultureInfo Default { get; } = CultureInfo.GetCultureInfo("ja-JP");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-US");

    public static IReadOnlyList<CultureInfo> All { get; } = [Default, English];

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>For <c>lang</c> of the page.</summary>
    public static string Tag => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The name in the reader's language.</summary>
    public static string Pick(string japanese, string english) => IsEnglish && english.Length > 0 ? english : japanese;
}
