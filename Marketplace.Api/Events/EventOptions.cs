namespace Marketplace.Api.Events;

/// <summary>Section <c>Events</c>.</summary>
public sealed record EventOptions
{
    /// <summary>Whether this process sends events to webhooks; one process of an installation must.</summary>
    public bool Delivering { get; init; } = true;

    /// <summary>Webhooks that this process sends to at a time; each gets one event at a time.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>Gap after the first failure; each further one doubles it.</summary>
    public double FirstGapSeconds { get; init; } = 5;

    public double MaxGapMinutes { get; init; } = 60;

    /// <summary>After so many days without one success sending is given up.</summary>
    public double DisableAfterDays { get; init; } = 5;

    /// <summary>How long events can be read and sent again.</summary>
    public int EventDays { get; init; } = 400;

    /// <summary>How long the log of deliveries is kept.</summary>
    public int DeliveryDays { get; init; } = 90;

    public TimeSpan FirstGap => TimeSpan.FromSeconds(FirstGapSeconds);

    public TimeSpan MaxGap => TimeSpan.FromMinutes(MaxGapMinutes);

    public TimeSpan DisableAfter => TimeSpan.FromDays(DisableAfterDays);
}
