namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>What came back over the wire, not yet understood.</summary>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Body">The bytes after inflation; <c>null</c> = too many, cut off or unreadable.</param>
/// <param name="RetryAfter">The header, clamped.</param>
/// <param name="WasSent">Whether the broker may have received the call.</param>
/// <param name="Redaction">Takes secrets out of the vendor's words.</param>
internal sealed record RawAnswer(int? Status, byte[]? Body, TimeSpan? RetryAfter, bool WasSent, PlainWords Redaction)
{
    public static RawAnswer NotSent { get; } = new(null, null, null, WasSent: false, PlainWords.WithoutSecrets);

    public static RawAnswer NoAnswer { get; } = new(null, null, null, WasSent: true, PlainWords.WithoutSecrets);

    /// <summary>The body as promised, or the verdict for a malformed one.</summary>
    public Answer<T> Promised<T>(Verdict kept, Verdict malformed)
        where T : class, IBrokerReply =>
        BrokerJson.Read<T>(Body) is { } body ? new(kept, body, Status, null, RetryAfter) : Say<T>(malformed);

    /// <summary>The rows that all tables share: no answer, refusals, everything else.</summary>
    public Answer<T> Otherwise<T>()
        where T : class
    {
        var refusal = BrokerJson.Read<RefusalReply>(Body);
        var verdict = Status switch
        {
            null => WasSent ? Verdict.InDoubt : Verdict.Unreached,
            401 or 403 => Verdict.Unauthorized,
            408 or 429 => Verdict.Busy,
            422 when refusal?.Error == "ConcurrencyError" => Verdict.Busy,
            >= 400 and < 500 => Verdict.Refused,
            _ => Verdict.InDoubt,
        };
        return new(verdict, null, Status, Redaction.Of(refusal?.Description), RetryAfter) { Refusal = refusal };
    }

    public Answer<T> Say<T>(Verdict verdict)
        where T : class => new(verdict, null, Status, Redaction.Of(BrokerJson.Read<RefusalReply>(Body)?.Description), RetryAfter);
}
