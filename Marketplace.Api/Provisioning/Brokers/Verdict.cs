namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>All that a broker's answer can mean to us.</summary>
internal enum Verdict
{
    /// <summary>It is there (creating, reading) or it is gone (deleting).</summary>
    Done,
    /// <summary>202: the broker works on it.</summary>
    Accepted,
    /// <summary>Something else is there under this id.</summary>
    Clash,
    /// <summary>Nothing was changed; wait and repeat.</summary>
    Busy,
    /// <summary>Nothing was changed; the broker does not want to.</summary>
    Refused,
    /// <summary>Nothing was changed; the broker does not know us.</summary>
    Unauthorized,
    /// <summary>There is no such thing (reading).</summary>
    Missing,
    /// <summary>Nothing was even sent.</summary>
    Unreached,
    /// <summary>It may or may not be there.</summary>
    InDoubt,
    /// <summary>It says that it is there, and nothing more that can be understood.</summary>
    Unclear,
}

/// <summary>A broker's answer, understood.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="Body">What came with it; <c>null</c> unless done or accepted.</param>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Words">The vendor's description as plain text without secrets.</param>
/// <param name="RetryAfter">When the broker wants to be asked again.</param>
internal sealed record Answer<T>(Verdict Verdict, T? Body, int? Status, string? Words, TimeSpan? RetryAfter)
    where T : class
{
    /// <summary>What came with a refusal; <c>null</c> = no refusal, or one that cannot be read.</summary>
    public RefusalReply? Refusal { get; init; }
}
