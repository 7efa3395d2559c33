using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Edge.Telemetry;

/// <summary>A span as it came over the wire.</summary>
internal sealed record SeenSpan(string Process, string Trace, string Span, string Parent, string Name, IReadOnlyDictionary<string, string> Tags);

/// <summary>A collector that keeps what it gets by OTLP over http/protobuf.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtlpReceiver(WebApplication app) => this.app = app;

    /// <summary>Traces, numbers and logs, as they came.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> All { get; } = new();

    public string Url => app.Urls.First();

    public IReadOnlyList<SeenSpan> Spans => [.. All.Where(each => each.Path == "/v1/traces").SelectMany(each => Read(each.Body))];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver(Loopback.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        All.Enqueue((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }

    /// <summary>ExportTraceServiceRequest: resource spans (1), in them the resource (1) and spans by scope (2), in them spans (2).</summary>
    private static IEnumerable<SeenSpan> Read(byte[] request) =>
        from ofProcess in Wire.Of(request, 1)
        let process = Tags(Wire.Of(ofProcess, 1).Single(), 1)["service.instance.id"]
        from scope in Wire.Of(ofProcess, 2)
        from span in Wire.Of(scope, 2)
        select new SeenSpan(
            process, Hex(Wire.Of(span, 1)), Hex(Wire.Of(span, 2)), Hex(Wire.Of(span, 4)), Wire.Text(Wire.Of(span, 5).Single()), Tags(span, 9));

    private static string Hex(IEnumerable<byte[]> bytes) => Convert.ToHexStringLower(bytes.SingleOrDefault() ?? []);

    /// <summary>Attributes: key (1) and value (2), of which text (1) is read and all else passed over.</summary>
    private static Dictionary<string, string> Tags(byte[] message, int field) => Wire.Of(message, field).ToDictionary(
        tag => Wire.Text(Wire.Of(tag, 1).Single()), tag => Wire.Of(Wire.Of(tag, 2).Single(), 1).Select(Wire.Text).SingleOrDefault() ?? string.Empty);
}
