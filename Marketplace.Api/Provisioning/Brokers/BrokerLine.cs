namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>A call to a vendor's broker in a version that it understands: 412 steps down, and the step is remembered.</summary>
internal sealed partial class BrokerLine(BrokerHttp http, BrokerBook book, TimeProvider time, ILogger<BrokerLine> log)
{
    private static readonly string[] Versions = ["2.17", "2.16", "2.15", "2.14", "2.13"];

    public async Task<RawAnswer> SendAsync(BrokerCall call, CancellationToken ct)
    {
        if (await book.FindAsync(call.Vendor, ct) is not { } access)
        {
            return RawAnswer.NotSent;
        }

        using var span = BrokerSpans.Start(call);
        var started = time.GetTimestamp();
        var raw = RawAnswer.NotSent;
        foreach (var version in Versions.SkipWhile(version => version != access.ApiVersion))
        {
            raw = await http.SendAsync(call, access, version, ct);
            if (raw.Status == 412)
            {
                continue;
            }

            if (raw.Status is not null && version != access.ApiVersion)
            {
                await book.SpeakAsync(call.Vendor, version, ct);
            }

            break;
        }

        var elapsed = time.GetElapsedTime(started);
        BrokerSpans.End(span, call, raw, elapsed);
        if (log.IsEnabled(LogLevel.Debug))
        {
            LogCalled(call.Method, call.Vendor, call.Path, raw.Status, raw.WasSent, elapsed);
        }

        return raw;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} to broker of {Vendor}, {Path}: status {Status}, sent {WasSent}, {Elapsed}")]
    private partial void LogCalled(HttpMethod method, string vendor, string path, int? status, bool wasSent, TimeSpan elapsed);
}
