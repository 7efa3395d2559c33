using Catalog.Events;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Events;

/// <summary>Words for kinds of events and for how webhooks fare.</summary>
internal static class EventWords
{
    public static string Of(IStringLocalizer<EventsText> text, string kind) => text[KeyOf(kind)];

    /// <summary>Of <c>marketplace.link.requested</c> the key <c>KindLinkRequested</c>.</summary>
    public static string KeyOf(string kind) =>
        "Kind" + string.Concat(kind[EventKinds.Prefix.Length..].Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    public static string MarkOf(WebhookState state) => state switch
    {
        WebhookState.Working => "mark good",
        WebhookState.Failing => "mark",
        _ => "mark bad",
    };
}
