using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Catalog;

/// <summary>The sentence of a <see cref="Fault"/> in Japanese (default) or English: what was wrong, where, what to do.</summary>
/// <remarks>The part of the code before the point names the slice, whose sentences lie beside it in <c>{Slice}Faults.resx</c>.</remarks>
public static class FaultText
{
    private const char TermMark = '@';

    /// <summary>The slices that have terms; what a person typed never leads elsewhere.</summary>
    private static readonly string[] Slices = ["municipalities", "publishing", "selection"];

    private static readonly ConcurrentDictionary<string, ResourceManager> BySlice = new(StringComparer.Ordinal);

    public static string Of(Fault fault, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        culture ??= CultureInfo.CurrentUICulture;
        var sentence = Sentences(fault.Code).GetString(fault.Code, culture) ?? fault.Code;
        return string.Format(culture, sentence, [.. fault.Args.Select(arg => WordOf(arg, culture))]);
    }

    /// <summary>A value of a sentence that is itself a word of the slice's resources, such as <c>selection.paper-Contract</c>.</summary>
    public static string Term(string key) => TermMark + key;

    /// <summary>A word that sentences use, also for a screen: <c>selection.ground-Urgent</c>.</summary>
    public static string Word(string key, CultureInfo? culture = null) => WordOf(Term(key), culture ?? CultureInfo.CurrentUICulture);

    /// <summary>All codes that have a sentence for exactly this culture (the neutral one is Japanese).</summary>
    public static bool Has(string code, CultureInfo culture) =>
        Sentences(code).GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(code) is not null;

    private static string WordOf(string arg, CultureInfo culture) =>
        arg.StartsWith(TermMark) && arg.Contains('.', StringComparison.Ordinal) && Slices.Contains(arg[1..].Split('.')[0])
            ? Sentences(arg[1..]).GetString(arg[1..], culture) ?? arg
            : arg;

    private static ResourceManager Sentences(string code) => BySlice.GetOrAdd(
        code.Split('.')[0],
        slice => new ResourceManager(BaseNameOf(slice), typeof(FaultText).Assembly));

    private static string BaseNameOf(string slice)
    {
        var name = char.ToUpperInvariant(slice[0]) + slice[1..];
        return $"Catalog.{name}.{name}Faults";
    }
}
