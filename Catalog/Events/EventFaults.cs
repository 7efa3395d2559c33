using System.Globalization;

namespace Catalog.Events;

/// <summary>Refusals of this slice; sentences in EventsFaults.resx, beside those of <see cref="DeliveryTroubles"/>.</summary>
public static class EventFaults
{
    public static Fault NeitherTownNorVendor { get; } = new("events.neither-town-nor-vendor", FaultKind.Forbidden);

    public static Fault UrlUnreadable(string url) => new Fault("events.url-unreadable", FaultKind.Invalid, url).On("url");

    public static Fault UrlNotHttps(string url) => new Fault("events.url-not-https", FaultKind.Invalid, url).On("url");

    public static Fault UrlPrivate(string url) => new Fault("events.url-private", FaultKind.Invalid, url).On("url");

    public static Fault UnknownKind(string kind, IReadOnlyList<string> known) =>
        new Fault("events.unknown-kind", FaultKind.Invalid, kind, string.Join(", ", known)).On("kinds");

    public static Fault TooMany(int most) => new("events.too-many", FaultKind.Conflict, most.ToString(CultureInfo.InvariantCulture));

    public static Fault UnknownWebhook(WebhookId id) => new("events.unknown-webhook", FaultKind.NotFound, id.Value.ToString());

    public static Fault Disabled { get; } = new("events.disabled", FaultKind.Conflict);
}
