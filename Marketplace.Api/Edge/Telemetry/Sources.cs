using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Marketplace.Api.Edge.Telemetry;

/// <summary>Where the marketplace's own spans and numbers come from. None of them ever carries a body, a credential or a person.</summary>
internal static class Sources
{
    public const string Name = "Marketplace";

    public static readonly ActivitySource Spans = new(Name);

    public static readonly Meter Meter = new(Name);
}
