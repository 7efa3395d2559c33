namespace TestKit.Wire;

/// <summary>Stops the world at a call: the test waits until it is there, does what it came for, and lets it go on or lets it be lost.</summary>
public sealed class Hold
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => reached.Task;

    public void GoOn() => verdict.TrySetResult(true);

    public void Lose() => verdict.TrySetResult(false);

    internal async Task<bool> WaitAsync(CancellationToken ct)
    {
        reached.TrySetResult();
        return await verdict.Task.WaitAsync(ct);
    }
}
