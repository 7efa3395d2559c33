namespace Catalog.Provisioning;

/// <summary>Wakes the worker of this process when there is new work; other processes find it by its due time.</summary>
public sealed class ProvisioningSignal : IDisposable
{
    private readonly SemaphoreSlim work = new(0, 1);

    public void Wake()
    {
        try
        {
            work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Waits for work, at most this long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct) => await work.WaitAsync(atMost, ct);

    public void Dispose() => work.Dispose();
}
