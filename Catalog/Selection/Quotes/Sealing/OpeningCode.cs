using System.Security.Cryptography;

namespace Catalog.Selection.Quotes.Sealing;

/// <summary>An opener's code (開封コード): 150 random bits in six groups of five letters, shown once and kept on paper, never here.</summary>
/// <param name="Letters">The thirty letters without their groups.</param>
internal sealed record OpeningCode(string Letters)
{
    public const int Length = 30;

    private const int Group = 5;

    // Crockford's alphabet: what a hurried hand confuses (I, L, O) is read as the digit that it resembles, and U is left out.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static OpeningCode New() => new(new string(RandomNumberGenerator.GetItems<char>(Alphabet, Length)));

    /// <summary>As it was typed: small or large letters, any blanks and dashes; <c>null</c> when it cannot be a code at all.</summary>
    public static OpeningCode? Read(string? typed)
    {
        var letters = (typed ?? string.Empty).Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant()
            .Where(letter => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter))
            .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }).ToArray();
        return letters.Length == Length && Array.TrueForAll(letters, letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? new OpeningCode(new string(letters)) : null;
    }

    /// <summary>ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE</summary>
    public string Written => string.Join('-', Letters.Chunk(Group).Select(group => new string(group)));

    /// <summary>A code is not something to print by accident.</summary>
    public override string ToString() => nameof(OpeningCode);
}
