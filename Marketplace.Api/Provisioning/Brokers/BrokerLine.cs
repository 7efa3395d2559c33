using Marketplace.Api.Provisioning.Health;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>A call to a vendor's broker in a version that it understands: 412 steps down, and the step is remembered. A shut gate lets beats through alone.</summary>
internal sealed partial class BrokerLine(BrokerHttp http, BrokerBook book, BrokerGateBook gates, TendGate tend, TimeProvider time, ILogger<BrokerLine> log)
{
    private static readonly string[] Versions = ["2.17", "2.16", "2.15", "2.14", "2.13"];

    public async Task<RawAnswer> SendAsync(BrokerCall call, CancellationToken ct)
    {
        if (!call.IsBeat && gates.HeldBack(call.Vendor) is { } held)
        {
            return held;
        }

        if (await book.FindAsync(call.Vendor, ct) is not { } access)
        {
            return RawAnswer.NotSent;
        }

        if (call.IsBeat)
        {
            return await SendAsync(call, access, ct);
        }

        await gates.AwaitTurnAsync(call.Vendor, ct);
        var raw = await SendAsync(call, access, ct);
        await tend.HearAsync(call.Vendor, raw, ct);
        return raw;
    }

    private async Task<RawAnswer> SendAsync(BrokerCall call, BrokerAccess access, CancellationToken ct)
    {
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
        LogAnswer(call, raw, elapsed);
        return raw;
    }

    private void LogAnswer(BrokerCall call, RawAnswer raw, TimeSpan elapsed)
    {
        var level = raw.Status is null or >= 400 and not (404 or 410) ? LogLevel.Information : LogLevel.Debug;
        if (log.IsEnabled(level))
        {
            LogCalled(level, call.Method, call.Vendor, call.Path, raw.Status, raw.WasSent, raw.Evidence?.RequestIdentity, elapsed);
        }
    }

    [LoggerMessage(Message = "{Method} to broker of {Vendor}, {Path}: status {Status}, sent {WasSent}, request {RequestIdentity}, {Elapsed}")]
    private partial void LogCalled(LogLevel level, HttpMethod method, string vendor, string path, int? status, bool wasSent, Guid? requestIdentity, TimeSpan elapsed);
}
