namespace Marketplace.Api.Edge.Telemetry;

/// <summary>Section <c>Telemetry</c>.</summary>
public sealed record TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Base address of an OpenTelemetry collector (OTLP); <c>null</c> = nothing leaves this process.</summary>
    public string? OtlpEndpoint { get; init; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>.</summary>
    public string OtlpProtocol { get; init; } = Http;

    /// <summary>Share of traces that are exported, 0 to 1; every process decides alike for the same trace.</summary>
    public double TraceShare { get; init; } = 1;

    /// <summary>How this process is called in traces and numbers.</summary>
    public string ServiceName { get; init; } = "marketplace";

    /// <summary>Whether <c>/metrics</c> is served at all.</summary>
    public bool Metrics { get; init; } = true;

    /// <summary>Bearer token for <c>/metrics</c> from another machine; <c>null</c> = this machine alone.</summary>
    public string? MetricsToken { get; init; }

    internal const string Grpc = "grpc";

    internal const string Http = "http/protobuf";

    internal static TelemetryOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<TelemetryOptions>() ?? new();

    /// <summary>Why this configuration must not start.</summary>
    internal IReadOnlyList<string> Refusals() =>
    [
        .. Refusal(OtlpEndpoint is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"),
            $"{Section}:OtlpEndpoint is {OtlpEndpoint}; it must be the http or https address of a collector, or nothing."),
        .. Refusal(OtlpProtocol is not (Grpc or Http), $"{Section}:OtlpProtocol is {OtlpProtocol}; it must be {Grpc} or {Http}."),
        .. Refusal(TraceShare is not (>= 0 and <= 1), $"{Section}:TraceShare must be a number from 0 to 1."),
        .. Refusal(MetricsToken is { Length: < 16 }, $"{Section}:MetricsToken is too short; it must have at least 16 characters."),
    ];

    private static IEnumerable<string> Refusal(bool isWrong, string sentence) => isWrong ? [sentence] : [];
}
