using System.Globalization;
using System.Resources;

namespace Catalog.Selection.Papers;

/// <summary>The fixed words of the papers, in the language in which a paper is written.</summary>
public sealed class PaperWords(CultureInfo culture)
{
    private static readonly ResourceManager Words = new("Catalog.Selection.Papers.PaperWords", typeof(PaperWords).Assembly);

    public string this[string key] => Words.GetString(key, culture) ?? throw new InvalidOperationException($"The papers have no word {key}.");

    public string this[string key, params ReadOnlySpan<object?> args] => string.Format(culture, this[key], args);

    public bool IsEnglish => culture.TwoLetterISOLanguageName == "en";

    /// <summary>The word of a term of the record; the term itself where the papers know none, so that nothing is lost.</summary>
    public string Term(string sort, string term) => Words.GetString($"{sort}_{term}", culture) ?? term;

    /// <summary>令和8年7月1日 in Japanese, 1 July 2026 in English.</summary>
    public string Day(DateOnly day) => IsEnglish
        ? day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))
        : string.Format(culture, this["JapaneseDay"], Era(day.Year), day.Month, day.Day);

    /// <summary>A fiscal year by the name that officials give it.</summary>
    public string Year(FiscalYear year) => IsEnglish ? this["FiscalYear", year.Year] : this["FiscalYear", Era(year.Year)];

    public string At(DateTimeOffset instant) =>
        Tokyo.At(instant) is var local ? Day(DateOnly.FromDateTime(local.DateTime)) + local.ToString(" H:mm", CultureInfo.InvariantCulture) : string.Empty;

    public string Yen(long amount) => this["Yen", amount.ToString("#,0", CultureInfo.InvariantCulture)];

    /// <summary>Year of Reiwa (令和), which began in 2019.</summary>
    private static string Era(int year) => (year - 2018).ToString(CultureInfo.InvariantCulture);
}
