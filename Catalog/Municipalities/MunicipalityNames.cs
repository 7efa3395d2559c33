using Catalog.Search;

namespace Catalog.Municipalities;

/// <summary>How a municipality's names lie in its search key, and how a typed word is looked for there.</summary>
/// <remarks>
/// Every name stands between blanks, which folding leaves in no name and in no word: a blank before a word asks for
/// the beginning of a name, blanks around it for the whole of one. The name with its prefecture follows a slash, so
/// that the word 福島 begins 福島市 and only occurs in the other municipalities of 福島県.
/// </remarks>
internal static class MunicipalityNames
{
    public static string KeyOf(Municipality municipality, Prefecture prefecture) => string.Join(
        ' ',
        string.Empty,
        municipality.Code.Value,
        Folding.Fold(municipality.Name),
        Folding.Fold(municipality.Kana),
        Folding.Fold(municipality.Romaji),
        "/" + Folding.Fold(prefecture.Name + municipality.Name),
        string.Empty);

    public static string Whole(string word) => $" {word} ";

    public static string Beginning(string word) => $" {word}";

    /// <summary>Digits are meant as the beginning of a code; in its middle they would be chance.</summary>
    public static string Anywhere(string word) => word.All(char.IsAsciiDigit) ? Beginning(word) : word;
}
