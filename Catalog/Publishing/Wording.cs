using System.Globalization;

namespace Catalog.Publishing;

/// <summary>Words in both languages of the portal.</summary>
public sealed record Wording(string Ja, string En)
{
    public static Wording Same(string words) => new(words, words);

    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? En : Ja;
    }
}
