using System.Diagnostics.Metrics;
using Marketplace.Api.Edge.Telemetry;

namespace Marketplace.Api.Provisioning;

/// <summary>How much work there is, as it was last counted in the database.</summary>
/// <param name="Vendor">Vendor code: whose broker.</param>
/// <param name="InProgress">Operations that have not ended.</param>
/// <param name="Stuck">Those of them whose step met trouble.</param>
/// <param name="Owed">Clean-ups that are not settled.</param>
/// <param name="SetAside">Operations and clean-ups that wait for a person.</param>
/// <param name="Waiting">For how long the oldest due operation has waited for a worker.</param>
internal sealed record WorkCount(string Vendor, int InProgress, int Stuck, int Owed, int SetAside, TimeSpan Waiting);

/// <summary>Shows the counts of work as numbers. Every process counts the same database: take the greatest, never the sum.</summary>
internal sealed class WorkCounts : IDisposable
{
    private readonly Meter meter;

    public WorkCounts(IMeterFactory meters)
    {
        meter = meters.Create(Sources.Name);
        Gauge("marketplace.operations.in_progress", "{operation}", "Operations that have not ended.", count => count.InProgress);
        Gauge("marketplace.operations.stuck", "{operation}", "Operations whose step met trouble.", count => count.Stuck);
        Gauge("marketplace.cleanups.owed", "{cleanup}", "Clean-ups that are not settled.", count => count.Owed);
        Gauge("marketplace.quarantine.waiting", "{work}", "Operations and clean-ups that are set aside until a person judges them.", count => count.SetAside);
        Gauge("marketplace.operations.queue_age", "s", "For how long the oldest due operation has waited for a worker.", count => count.Waiting.TotalSeconds);
        meter.CreateObservableGauge("marketplace.webhooks", () => Webhooks.Select(each => new Measurement<double>(each.Value, Tag("state", each.Key))), "{webhook}", "Webhooks by state.");
        meter.CreateObservableGauge("marketplace.audit.unplaced", () => (double)Unplaced, "{fact}", "Facts that wait for their place in the audit log.");
    }

    public IReadOnlyList<WorkCount> Latest { get; set; } = [];

    public IReadOnlyDictionary<string, int> Webhooks { get; set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public int Unplaced { get; set; }

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private void Gauge(string name, string unit, string meaning, Func<WorkCount, double> value) => meter.CreateObservableGauge(
        name, () => Latest.Select(count => new Measurement<double>(value(count), Tag("vendor", count.Vendor))), unit, meaning);
}
