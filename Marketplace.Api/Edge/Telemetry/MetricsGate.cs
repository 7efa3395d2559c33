using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Api.Edge.Telemetry;

/// <summary>Lets this machine read <c>/metrics</c>, and others with the token; for everybody else there is nothing.</summary>
internal static class MetricsGate
{
    private const string Path = "/metrics";
    private const string Scheme = "Bearer ";

    public static void UseMetrics(this IApplicationBuilder app, TelemetryOptions options)
    {
        if (options.Metrics)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path && HttpMethods.IsGet(context.Request.Method) && MayRead(context, options));
        }
    }

    /// <summary>What a proxy passes on comes from elsewhere, although its connection does not.</summary>
    private static bool MayRead(HttpContext context, TelemetryOptions options) => options.MetricsToken is { } token
        ? context.Request.Headers.Authorization.ToString() is { } sent && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent[Scheme.Length..])), SHA256.HashData(Encoding.UTF8.GetBytes(token)))
        : context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
