using System.Collections.Concurrent;

namespace VendorKit.Instances;

/// <summary>One call at a time may change an instance; another one is told so instead of waiting.</summary>
internal sealed class Turns
{
    private readonly ConcurrentDictionary<string, byte> taken = new(StringComparer.Ordinal);

    /// <returns><c>null</c> when another call has the turn.</returns>
    public IDisposable? TryTake(string instance) => taken.TryAdd(instance, 0) ? new Turn(this, instance) : null;

    private sealed class Turn(Turns turns, string instance) : IDisposable
    {
        public void Dispose() => turns.taken.TryRemove(instance, out _);
    }
}
