using System.Diagnostics;
using Catalog.Events;
using Marketplace.Api.Edge.Telemetry;

namespace Marketplace.Api.Events;

/// <summary>Span of one try to send an event: which webhook and event, and what came of it; never an address, a body, a secret or a signature.</summary>
internal static class DeliverySpans
{
    public static Activity? Start(Webhook to, EventReply happened) => Sources.Spans.StartActivity("POST webhook", ActivityKind.Client)
        ?.SetTag("http.request.method", "POST")
        .SetTag("marketplace.webhook.id", to.Id.Value.ToString())
        .SetTag("marketplace.event.id", happened.Id)
        .SetTag("marketplace.event.kind", happened.Type);

    public static void Ends(this Activity? span, DeliveryAnswer answer)
    {
        var outcome = DeliveryMetrics.OutcomeOf(answer);
        span?.SetTag("http.response.status_code", answer.Status).SetTag("marketplace.webhook.outcome", outcome);
        if (!answer.IsTaken)
        {
            span?.SetStatus(ActivityStatusCode.Error, outcome);
        }
    }
}
