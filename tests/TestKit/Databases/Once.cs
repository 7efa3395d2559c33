namespace TestKit;

/// <summary>Makes a thing once, however many tests ask at the same time; a failure is met again by each that asks.</summary>
internal sealed class Once<T> : IDisposable
    where T : class
{
    private readonly SemaphoreSlim gate = new(1);
    private T? made;

    public T? IfMade => made;

    public async Task<T> GetAsync(Func<CancellationToken, Task<T>> makeAsync, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return made ??= await makeAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
