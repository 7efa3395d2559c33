using System.Diagnostics;
using System.Diagnostics.Metrics;
using Marketplace.Api.Edge.Telemetry;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Span and numbers of one call to a broker: vendor, method, route and what came of it; never an id, a body or a credential.</summary>
internal static class BrokerSpans
{
    private static readonly Counter<long> Calls = Sources.Meter.CreateCounter<long>("marketplace.broker.calls", "{call}", "Calls to vendors' brokers, by what the answer means.");

    private static readonly Histogram<double> Durations = Sources.Meter.CreateHistogram<double>(
        "marketplace.broker.call.duration", "s", "From the first byte sent to the last one read.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
        });

    public static Activity? Start(BrokerCall call) => Sources.Spans.StartActivity($"{call.Method} {RouteOf(call.Path)}", ActivityKind.Client)
        ?.SetTag("http.request.method", call.Method.Method)
        .SetTag("url.template", RouteOf(call.Path))
        .SetTag("marketplace.vendor", call.Vendor);

    public static void End(Activity? span, BrokerCall call, RawAnswer raw, TimeSpan elapsed)
    {
        var verdict = VerdictOf(raw);
        span?.SetTag("http.response.status_code", raw.Status).SetTag("marketplace.broker.verdict", verdict).SetTag("marketplace.broker.sent", raw.WasSent);
        if (raw.Status is null or >= 500)
        {
            span?.SetStatus(ActivityStatusCode.Error, verdict);
        }

        var (vendor, method, route) = (Tag("vendor", call.Vendor), Tag("method", call.Method.Method), Tag("route", RouteOf(call.Path)));
        Calls.Add(1, vendor, method, route, Tag("verdict", verdict));
        Durations.Record(elapsed.TotalSeconds, vendor, method, route);
    }

    /// <summary>The path with its ids taken out.</summary>
    public static string RouteOf(string path)
    {
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i - 1] switch
            {
                "service_instances" => "{instance}",
                "service_bindings" => "{binding}",
                _ => parts[i],
            };
        }

        return string.Join('/', parts);
    }

    private static string VerdictOf(RawAnswer raw) => raw.Status switch
    {
        null => raw.WasSent ? "no-answer" : "unreached",
        202 => "accepted",
        >= 200 and < 300 => "done",
        401 or 403 => "unauthorized",
        404 or 410 => "missing",
        408 or 429 => "busy",
        409 => "clash",
        412 => "version",
        >= 400 and < 500 => "refused",
        _ => "in-doubt",
    };

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
