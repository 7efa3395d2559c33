using System.Diagnostics.Metrics;
using Catalog.Events;
using Marketplace.Api.Edge.Telemetry;

namespace Marketplace.Api.Events;

/// <summary>Numbers of what is sent to webhooks; whose they are is not among them.</summary>
internal static class DeliveryMetrics
{
    private static readonly Counter<long> Deliveries = Sources.Meter.CreateCounter<long>(
        "marketplace.webhook.deliveries", "{delivery}", "Events sent to webhooks, by what came of it.");

    public static void Count(DeliveryAnswer answer) => Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", OutcomeOf(answer)));

    /// <summary>One word for what came of a try.</summary>
    public static string OutcomeOf(DeliveryAnswer answer) => answer.Trouble is { } trouble ? trouble[(trouble.IndexOf('.', StringComparison.Ordinal) + 1)..] : "taken";
}
