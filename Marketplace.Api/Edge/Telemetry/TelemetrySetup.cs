using Marketplace.Api.Provisioning;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Marketplace.Api.Edge.Telemetry;

/// <summary>Registers what observes the process: numbers at <c>/metrics</c>, and – only where a collector is named – traces, numbers and logs by OTLP.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = TelemetryOptions.From(configuration);
        services.AddSingleton(options);
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(options.ServiceName));
        if (options.Metrics || IsExported(options))
        {
            services.AddSingleton<WorkCounts>().AddHostedService<CountWork>();
            telemetry.WithMetrics(metrics => Numbers(metrics, options));
        }

        if (IsExported(options))
        {
            telemetry.WithTracing(traces => traces
                .AddSource(Sources.Name)
                .SetSampler(new TraceIdRatioBasedSampler(options.TraceShare))
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                .AddProcessor(new Discretion())
                .AddOtlpExporter(exporter => Aim(exporter, options, "v1/traces")));
            telemetry.WithLogging(logs => logs.AddOtlpExporter(exporter => Aim(exporter, options, "v1/logs")));
        }
    }

    private static bool IsExported(TelemetryOptions options) => !string.IsNullOrEmpty(options.OtlpEndpoint);

    private static void Numbers(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter(Sources.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel").AddRuntimeInstrumentation();
        if (options.Metrics)
        {
            metrics.AddPrometheusExporter();
        }

        if (IsExported(options))
        {
            metrics.AddOtlpExporter(exporter => Aim(exporter, options, "v1/metrics"));
        }
    }

    private static void Aim(OtlpExporterOptions exporter, TelemetryOptions options, string path)
    {
        var isGrpc = options.OtlpProtocol == TelemetryOptions.Grpc;
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(isGrpc ? options.OtlpEndpoint! : $"{options.OtlpEndpoint!.TrimEnd('/')}/{path}");
    }
}
