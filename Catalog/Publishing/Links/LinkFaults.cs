using System.Globalization;

namespace Catalog.Publishing.Links;

/// <summary>What is said of links in a review; sentences at the end of PublishingFaults.resx.</summary>
internal static class LinkFaults
{
    public static Fault Dead(string url, int status, string day) => new("publishing.link-dead", FaultKind.Invalid, url, status.ToString(CultureInfo.InvariantCulture), day);

    public static Fault NoAnswer(string url, string day) => new("publishing.link-no-answer", FaultKind.Invalid, url, day);

    public static Fault NotTried(string url) => new("publishing.link-not-tried", FaultKind.Invalid, url);
}
