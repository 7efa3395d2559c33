namespace LocalCloud.Instances;

internal enum LifeState
{
    Beginning,
    Ready,
    Ending,
    Gone,
}

/// <summary>
/// How long an instance or a binding takes to begin and to end. Only instants are stored: the state follows from the
/// clock, so a restart in the middle of an operation neither loses nor repeats it.
/// </summary>
internal sealed class Lifetime
{
    private Lifetime()
    {
    }

    public required string BeginOperation { get; init; }

    public required DateTimeOffset ReadyAt { get; init; }

    public string? EndOperation { get; private set; }

    public DateTimeOffset? GoneAt { get; private set; }

    public static Lifetime Begin(DateTimeOffset now, TimeSpan duration) =>
        new() { BeginOperation = NewOperation("begin"), ReadyAt = now + duration };

    public LifeState StateAt(DateTimeOffset now) => GoneAt switch
    {
        { } gone => now < gone ? LifeState.Ending : LifeState.Gone,
        null => now < ReadyAt ? LifeState.Beginning : LifeState.Ready,
    };

    public bool IsReadyAt(DateTimeOffset now) => StateAt(now) == LifeState.Ready;

    public bool IsMovingAt(DateTimeOffset now) => StateAt(now) is LifeState.Beginning or LifeState.Ending;

    public string End(DateTimeOffset now, TimeSpan duration)
    {
        GoneAt ??= now + duration;
        return EndOperation ??= NewOperation("end");
    }

    /// <summary>When the named operation ends, the latest one if none is named; null when there is no such operation.</summary>
    public DateTimeOffset? EndOf(string? operation) => (operation ?? EndOperation ?? BeginOperation) switch
    {
        var o when o == EndOperation => GoneAt,
        var o when o == BeginOperation => ReadyAt,
        _ => null,
    };

    private static string NewOperation(string verb) => $"{verb}-{Guid.CreateVersion7():N}";
}
