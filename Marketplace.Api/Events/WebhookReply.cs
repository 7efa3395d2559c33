using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Events;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Events;

/// <summary>Registers a webhook.</summary>
/// <param name="Url">https, reachable from the marketplace, without a query.</param>
/// <param name="Kinds">Kinds of events; none = all, also those that will be added.</param>
public sealed record WebhookRequest([property: MaxLength(300)] string Url, IReadOnlyList<string>? Kinds = null);

/// <summary>Where sending goes on.</summary>
/// <param name="Cursor">The cursor of the first event that is to be sent, from <c>GET /events</c> or a webhook's <c>nextCursor</c>.</param>
public sealed record ReplayRequest([property: MinLength(1), MaxLength(32)] string Cursor);

/// <summary>A secret, shown this once.</summary>
/// <param name="Id">Id of the webhook.</param>
/// <param name="Secret">In the form of Standard Webhooks (<c>whsec_…</c>). It cannot be asked for again.</param>
public sealed record WebhookSecretReply(Guid Id, string Secret)
{
    /// <summary>Never prints the secret.</summary>
    public override string ToString() => $"{nameof(WebhookSecretReply)} {{ Id = {Id} }}";
}

/// <summary>A webhook.</summary>
/// <param name="Id">Id of the webhook.</param>
/// <param name="Url">Where events are sent.</param>
/// <param name="Kinds">Kinds of events; empty = all.</param>
/// <param name="State">working, failing or disabled.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="RegisteredBy">Who registered it.</param>
/// <param name="FailingSince">Since when no try has got through.</param>
/// <param name="Failures">Tries in a row that came to nothing.</param>
/// <param name="NextTry">When it is tried again; <c>null</c> unless it is failing.</param>
/// <param name="DisabledAt">When sending was given up; a replay begins anew.</param>
/// <param name="DisabledReason">Why, as a code.</param>
/// <param name="EarlierSecretUntil">Until then the secret before signs as well.</param>
/// <param name="NextCursor">Behind what is delivered.</param>
/// <param name="Waiting">Events that wait to be sent.</param>
public sealed record WebhookReply(
    Guid Id, string Url, IReadOnlyList<string> Kinds, WebhookState State, DateTimeOffset RegisteredAt, string RegisteredBy, DateTimeOffset? FailingSince,
    int Failures, DateTimeOffset? NextTry, DateTimeOffset? DisabledAt, string? DisabledReason, DateTimeOffset? EarlierSecretUntil, string NextCursor, int Waiting)
{
    internal static WebhookReply Of(WebhookSheet sheet) => new(
        sheet.Id.Value, sheet.Url, sheet.Kinds, sheet.State, Tokyo.At(sheet.RegisteredAt), sheet.RegisteredBy, ReplyTime.At(sheet.FailingSince), sheet.Failures,
        ReplyTime.At(sheet.NextTry), ReplyTime.At(sheet.DisabledAt), sheet.DisabledFor, ReplyTime.At(sheet.EarlierSecretUntil), Cursor.At(sheet.Next), sheet.Waiting);
}

/// <summary>One try to send an event.</summary>
/// <param name="Event">Id of the event, or of the test.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Cursor">Its place; <c>null</c> = a test.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Trouble">Why it was not delivered; <c>null</c> = it was.</param>
/// <param name="Milliseconds">Until the answer.</param>
public sealed record DeliveryReply(Guid Event, string Type, string? Cursor, DateTimeOffset At, int? Status, string? Trouble, int Milliseconds)
{
    internal static DeliveryReply Of(Delivery delivery) => new(
        delivery.Event, delivery.Kind, delivery.Position is { } position ? Edge.Cursor.At(position) : null, Tokyo.At(delivery.At), delivery.Status,
        delivery.Trouble, delivery.Milliseconds);
}
