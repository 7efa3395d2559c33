using System.Globalization;

namespace Marketplace.Web.Hosting;

/// <summary>Sentences of the start, which nobody's browser has chosen a language for.</summary>
internal static class HostingWords
{
    public static string Say(string key, CultureInfo culture, params object[] args) =>
        string.Format(culture, HostingText.ResourceManager.GetString(key, culture) ?? key, args);
}
