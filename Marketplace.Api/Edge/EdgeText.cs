using System.Globalization;
using System.Resources;

namespace Marketplace.Api.Edge;

/// <summary>Titles and sentences of the edge, in Japanese and English.</summary>
internal static class EdgeText
{
    private static readonly ResourceManager Sentences = new("Marketplace.Api.Edge.EdgeText", typeof(EdgeText).Assembly);

    public static string TitleOf(int status, CultureInfo culture) =>
        Sentences.GetString(string.Create(CultureInfo.InvariantCulture, $"title.{status}"), culture) ?? Sentences.GetString("title.400", culture)!;

    public static string Of(EdgeFault fault, CultureInfo culture) =>
        string.Format(culture, Sentences.GetString(fault.Code, culture) ?? fault.Code, [.. fault.Args]);

    public static bool Has(string key, CultureInfo culture) =>
        Sentences.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(key) is not null;
}
