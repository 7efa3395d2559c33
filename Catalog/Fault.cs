namespace Catalog;

/// <summary>What sort of refusal a <see cref="Fault"/> is; the edges translate it (HTTP status, page state).</summary>
public enum FaultKind
{
    /// <summary>The order cannot be carried out as written.</summary>
    Invalid,
    NotFound,
    Forbidden,
    /// <summary>The order was fine, but the thing is in another state than it assumed.</summary>
    Conflict,
    /// <summary>Something outside did not answer; the same order may succeed later.</summary>
    Unavailable,
}

/// <summary>A refusal as a value: a stable code, its kind and the words that the sentence needs.</summary>
/// <param name="Code">Stable, <c>slice.reason</c>; key of the Japanese and English sentence (<see cref="FaultText"/>).</param>
/// <param name="Kind">How the edges treat it.</param>
/// <param name="Args">Values for the placeholders of the sentence, in order.</param>
public sealed record Fault(string Code, FaultKind Kind, params IReadOnlyList<string> Args)
{
    /// <summary>The member of the order that is wrong, in camelCase; <c>null</c> when it is the order as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>When the same order is worth another try; <c>null</c> = as the edge thinks fit.</summary>
    public TimeSpan? TryAfter { get; init; }

    public Fault On(string field) => this with { Field = field };
}
