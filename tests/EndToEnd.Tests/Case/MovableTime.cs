namespace EndToEnd.Tests.Case;

/// <summary>The time of this machine, moved ahead by as much as a test has let pass; timers run as ever.</summary>
internal sealed class MovableTime : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Pass(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
