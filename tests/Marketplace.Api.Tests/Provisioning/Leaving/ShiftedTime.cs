namespace Marketplace.Api.Tests.Provisioning.Leaving;

/// <summary>The clock of the machine, set forward by a test; timers run as ever.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long ticks;

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ticks));
}
