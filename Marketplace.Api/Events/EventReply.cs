using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog;
using Catalog.Events;

namespace Marketplace.Api.Events;

/// <summary>A CloudEvents 1.0 event in structured mode. It names what it is about and no more; read again what you need.</summary>
/// <param name="Specversion">1.0.</param>
/// <param name="Id">The same however often it is sent.</param>
/// <param name="Source">Where events of the marketplace are read again.</param>
/// <param name="Type">Kind of the event.</param>
/// <param name="Subject">The subscription.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Sequence">Its place among all events, 20 digits; a later event has a greater one.</param>
/// <param name="Datacontenttype">application/json.</param>
/// <param name="Data">Ids and the state.</param>
public sealed record EventReply(
    string Specversion, string Id, string Source, string Type, string Subject, DateTimeOffset Time, string Sequence, string Datacontenttype, EventDataReply Data)
{
    private const string Feed = "/api/v1/events";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="happened">The event.</param>
    /// <param name="vendor">The vendor that reads it, for which a link is at its own subscription; <c>null</c> = anybody else.</param>
    internal static EventReply Of(AnnouncedEvent happened, string? vendor)
    {
        var isOtherEnd = vendor is not null && happened.Vendor != vendor && happened.OtherVendor == vendor;
        var (own, other) = isOtherEnd
            ? (happened.OtherSubscription!.Value.Value, happened.Subscription.Value)
            : (happened.Subscription.Value, happened.OtherSubscription?.Value);
        var data = new EventDataReply(
            own, happened.State, happened.Operation, happened.Tenant, happened.Link, other, $"/api/v1/subscriptions/{own}");
        return new EventReply(
            "1.0", happened.Id.ToString(), Feed, happened.Kind, $"subscriptions/{own}", Tokyo.At(happened.At),
            happened.Position.ToString("D20", CultureInfo.InvariantCulture), "application/json", data);
    }

    internal static EventReply TestOf(WebhookId webhook, Guid id, DateTimeOffset now) => new(
        "1.0", id.ToString(), Feed, EventKinds.Test.Name, $"webhooks/{webhook.Value}", Tokyo.At(now), new string('0', 20), "application/json",
        new EventDataReply(null, null, null, null, null, null, $"/api/v1/webhooks/{webhook.Value}"));

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <summary>What an event names.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="State">The state that the event brought about; <c>null</c> = it changed none.</param>
/// <param name="Operation">Id of the operation.</param>
/// <param name="Tenant">Id of the tenant; also the instance id at the vendor's broker.</param>
/// <param name="Link">Id of the data link.</param>
/// <param name="OtherSubscription">The subscription at the other end of the link.</param>
/// <param name="Href">Where to read again.</param>
public sealed record EventDataReply(Guid? Subscription, string? State, Guid? Operation, Guid? Tenant, Guid? Link, Guid? OtherSubscription, string Href);

/// <summary>A stretch of events.</summary>
/// <param name="Items">In their order.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for what comes behind; also at the end, for what has not happened yet.</param>
/// <param name="HasMore">Whether there is more already.</param>
public sealed record EventsReply(IReadOnlyList<EventReply> Items, string NextCursor, bool HasMore);
