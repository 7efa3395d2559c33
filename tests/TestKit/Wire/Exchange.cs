namespace TestKit.Wire;

/// <summary>One call between the marketplace and a broker, as the proxy between them saw it.</summary>
/// <param name="Request">What the marketplace sent.</param>
/// <param name="At">When it had come, since the start of the proxy.</param>
public sealed record Exchange(WireMessage Request, TimeSpan At)
{
    public OsbCall Call { get; } = OsbCall.Of(Request);

    /// <summary>What the marketplace was given; <c>null</c> = nothing, or nothing whole.</summary>
    public WireMessage? Answer { get; init; }

    public TimeSpan? AnsweredAt { get; init; }

    /// <summary>What the broker said; <c>null</c> = it was not asked, or said nothing.</summary>
    public WireMessage? Said { get; init; }

    public override string ToString() => $"{Request.Method} {Request.Target} -> {(Answer is null ? "nothing" : $"{Answer.Status}")}";
}
