using Catalog.Events;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Events;

/// <summary>Words for kinds of events and for how webhooks fare.</summary>
internal static class EventWords
{
    /// <summary>Of <c>marketplace.link.active</c> the key <c>KindLinkActive</c>.</summary>
    public static string Of(IStringLocalizer<EventsText> text, string kind) =>
        text["Kind" + string.Concat(kind[EventKinds.Prefix.Length..].Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))];

    public static string MarkOf(WebhookState state) => state switch
    {
        WebhookState.Working => "mark good",
        WebhookState.Failing => "mark",
        _ => "mark bad",
    };
}
