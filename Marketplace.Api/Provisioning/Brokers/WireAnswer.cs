namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>What the wire gave back, with nothing known of the one who asked.</summary>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Body">The bytes after inflation; <c>null</c> = none, too many, cut off or unreadable.</param>
/// <param name="RetryAfter">The header, clamped.</param>
/// <param name="WasSent">Whether the request may have been received.</param>
internal sealed record WireAnswer(int? Status, byte[]? Body, TimeSpan? RetryAfter, bool WasSent)
{
    public static WireAnswer NotSent { get; } = new(null, null, null, WasSent: false);

    public static WireAnswer None { get; } = new(null, null, null, WasSent: true);

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
