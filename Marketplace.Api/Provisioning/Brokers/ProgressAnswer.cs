namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>How far the broker says it is.</summary>
internal enum Progress
{
    Running,
    Succeeded,
    Failed,
    /// <summary>410.</summary>
    Gone,
    /// <summary>No answer that says anything: ask again.</summary>
    Unknown,
}

/// <summary>The answer of <c>last_operation</c>, understood.</summary>
/// <param name="Verdict">Why it is unknown, if it is.</param>
internal sealed record ProgressAnswer(Progress Progress, Verdict Verdict, string? Words, TimeSpan? RetryAfter)
{
    /// <summary>The body; <c>null</c> unless it can be read.</summary>
    public ProgressReply? Body { get; init; }
}
