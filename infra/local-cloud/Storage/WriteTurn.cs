namespace LocalCloud.Storage;

/// <summary>
/// One writer at a time: what a writer has read is still true when it saves, so two equal requests that arrive together
/// make one instance.
/// </summary>
internal sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Taken(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Taken(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
