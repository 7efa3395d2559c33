using System.Diagnostics;
using Catalog.Provisioning;
using Marketplace.Api.Edge.Telemetry;

namespace Marketplace.Api.Provisioning;

/// <summary>Spans of the work on operations: each turn of a worker goes on with the trace of the order, whichever process it is in.</summary>
internal static class OperationSpans
{
    public static Activity? Turn(Operation operation)
    {
        _ = ActivityContext.TryParse(operation.TraceParent, null, isRemote: true, out var order);
        return Sources.Spans.StartActivity(ActivityKind.Consumer, order, name: $"operation {operation.Kind}")
            ?.SetTag("marketplace.operation.id", operation.Id.Value.ToString())
            .SetTag("marketplace.operation.kind", operation.Kind.ToString())
            .SetTag("marketplace.operation.claim", operation.Epoch)
            .SetTag("marketplace.subscription.id", operation.Subscription.Value.ToString())
            .SetTag("marketplace.vendor", operation.Vendor);
    }

    public static Activity? Step(Step step) => Sources.Spans.StartActivity($"step {step.Kind}")
        ?.SetTag("marketplace.step.kind", step.Kind.ToString())
        .SetTag("marketplace.step.ordinal", step.Ordinal);

    /// <summary>How the step stands after this turn.</summary>
    public static void Ends(this Activity? span, Step step, Next next)
    {
        span?.SetTag("marketplace.step.outcome", step.DoneAt is not null ? "done" : next.Failure is not null ? "failed" : next.Doubt is not null ? "setAside" : "again");
        span?.SetTag("marketplace.step.trouble", next.Failure?.Code ?? next.Doubt?.Code ?? step.TroubleCode);
        if (next.Failure is { } failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Code);
        }
    }
}
