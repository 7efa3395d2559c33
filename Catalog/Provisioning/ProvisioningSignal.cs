using System.Threading.Channels;

namespace Catalog.Provisioning;

/// <summary>Wakes the worker of the same process when there is something to do; a worker elsewhere looks for itself.</summary>
public sealed class ProvisioningSignal
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Call it after the order is saved.</summary>
    public void Raise() => rings.Writer.TryWrite(true);

    /// <summary>Returns when raised, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(rings.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
        rings.Reader.TryRead(out _);
    }
}
