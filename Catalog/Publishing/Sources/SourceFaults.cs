using System.Globalization;

namespace Catalog.Publishing.Sources;

/// <summary>Refusals of sources, and why a reading failed; sentences at the end of PublishingFaults.resx.</summary>
public static class SourceFaults
{
    public static Fault Unknown(string offering) => new("publishing.unknown-source", FaultKind.NotFound, offering);

    public static Fault NotYourListing(string offering) => new("publishing.source-not-yours", FaultKind.NotFound, offering);

    public static Fault AddressUnreadable(string url) => new Fault("publishing.source-address", FaultKind.Invalid, url).On("url");

    public static Fault FormatUnknown(string url) => new Fault("publishing.source-format", FaultKind.Invalid, url).On("url");

    public static Fault NotReached(string url) => new("publishing.source-not-reached", FaultKind.Unavailable, url);

    public static Fault NoAnswer(string url) => new("publishing.source-no-answer", FaultKind.Unavailable, url);

    public static Fault Redirected(string url, int status) => new("publishing.source-redirected", FaultKind.Invalid, url, Text(status));

    public static Fault Status(string url, int status) => new("publishing.source-status", FaultKind.Invalid, url, Text(status));

    public static Fault TooLarge(string url, int kilobytes) => new("publishing.source-too-large", FaultKind.Invalid, url, Text(kilobytes));

    public static Fault WebPage(string url) => new("publishing.source-web-page", FaultKind.Invalid, url);

    /// <summary>Findings and later failures are dated by it on the public page and in the review.</summary>
    public static Fault UnreadableSince(string day) => new("publishing.source-unreadable-since", FaultKind.Invalid, day);

    public static Fault Conflict(int edit, string by) => new("publishing.source-conflict", FaultKind.Conflict, Text(edit), by);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
