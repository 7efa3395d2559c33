namespace Catalog.Events;

/// <summary>One try to send an event (通知の記録).</summary>
public sealed class Delivery
{
    private Delivery() { }

    /// <param name="to">Where it was sent.</param>
    /// <param name="event">Id of the event, or of the test.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="position">Its place; <c>null</c> = a test.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="at">When it was sent.</param>
    public Delivery(WebhookId to, Guid @event, string kind, long? position, DeliveryAnswer answer, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Id = Guid.CreateVersion7(at);
        (Webhook, Event, Kind, Position, At) = (to, @event, kind, position, at);
        (Status, Trouble, Milliseconds) = (answer.Status, answer.Trouble, answer.Milliseconds);
    }

    public Guid Id { get; private set; }

    public WebhookId Webhook { get; private set; }

    public Guid Event { get; private set; }

    public string Kind { get; private set; } = null!;

    public long? Position { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>HTTP status; <c>null</c> = no answer came.</summary>
    public int? Status { get; private set; }

    /// <summary>One of <see cref="DeliveryTroubles"/>; <c>null</c> = it was taken.</summary>
    public string? Trouble { get; private set; }

    public int Milliseconds { get; private set; }
}

/// <summary>What came back of one try.</summary>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Trouble">One of <see cref="DeliveryTroubles"/>; <c>null</c> = it was taken.</param>
public sealed record DeliveryAnswer(int? Status, string? Trouble, int Milliseconds)
{
    public bool IsTaken => Trouble is null;
}

/// <summary>Why a delivery came to nothing, or why no more are tried; sentences in EventsFaults.resx.</summary>
public static class DeliveryTroubles
{
    /// <summary>Nothing listens there, or the marketplace may not go there.</summary>
    public const string Unreachable = "events.unreachable";

    /// <summary>No whole answer in time.</summary>
    public const string NoAnswer = "events.no-answer";

    /// <summary>An answer that is none of 200 to 299.</summary>
    public const string NotTaken = "events.not-taken";

    /// <summary>410: the other side wants no more.</summary>
    public const string Gone = "events.gone";

    /// <summary>For days no try got through.</summary>
    public const string TooLong = "events.too-long";

    public static Fault Of(string code) => new(code, FaultKind.Unavailable);
}
