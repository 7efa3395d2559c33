using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Makes a vendor's free text fit to be kept and shown: plain, short, without secrets and stack traces.</summary>
/// <param name="Secrets">Values that must not appear, whatever stands around them.</param>
internal sealed partial record PlainWords(IReadOnlyList<string> Secrets)
{
    private const int Longest = 255;
    private const int LongestRead = 2_000;
    private const string Mask = "***";

    public static PlainWords WithoutSecrets { get; } = new([]);

    public string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = text;
        foreach (var secret in Secrets.Where(secret => secret.Length > 0))
        {
            words = words.Replace(secret, Mask, StringComparison.Ordinal);
        }

        words = Space().Replace(Printable(words.Length > LongestRead ? words[..LongestRead] : words), " ");
        words = StackTrace().Replace(words, string.Empty);
        words = UserInfo().Replace(words, $"://{Mask}@");
        words = Bearer().Replace(words, $"${{kept}} {Mask}");
        words = Named().Replace(words, $"${{kept}}{Mask}");
        words = Space().Replace(Markup().Replace(words, " "), " ").Trim();
        return words.Length == 0 ? null : Cut(words);
    }

    private static string Printable(string words)
    {
        var printable = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // Unpaired surrogates arrive as the replacement character; format characters can turn text around.
            printable.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                ? " "
                : rune.ToString());
        }

        return printable.ToString();
    }

    private static string Cut(string words) =>
        words.Length <= Longest ? words : words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)];

    [GeneratedRegex(@" at [\w.<>`+$]+ ?[(\[].*", RegexOptions.Singleline | RegexOptions.CultureInvariant, 200)]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"://[^\s/@]+@", RegexOptions.CultureInvariant, 200)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\b(?<kept>Basic|Bearer)\s+[A-Za-z0-9+/=._~\-]{6,}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Bearer();

    [GeneratedRegex(
        @"(?<kept>(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_\-]?key|access[_\-]?key|private[_\-]?key|credential|authorization|\u30D1\u30B9\u30EF\u30FC\u30C9|\u6697\u8A3C\u756A\u53F7)\w*[""']?\s*(?:[:=\uFF1A\uFF1D]|\bis\b)\s*[""']?)[^\s""',;&<>]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        200)]
    private static partial Regex Named();

    [GeneratedRegex(@"<[^<>]{0,500}>", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Space();
}
