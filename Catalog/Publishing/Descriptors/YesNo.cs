namespace Catalog.Publishing.Descriptors;

/// <summary>The words for yes and no that are taken, whatever the format makes of them.</summary>
internal static class YesNo
{
    /// <summary><c>null</c> = neither.</summary>
    public static bool? Of(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" => true,
        "FALSE" or "NO" => false,
        _ when text == FaultText.Word("publishing.yes", Japanese) => true,
        _ when text == FaultText.Word("publishing.no", Japanese) => false,
        _ => null,
    };

    private static readonly System.Globalization.CultureInfo Japanese = System.Globalization.CultureInfo.GetCultureInfo("ja-JP");
}
