namespace Marketplace.Api.Provisioning;

/// <summary>Keeps vendors apart: each broker has its own few lanes, so that a slow one holds up nobody else.</summary>
/// <param name="perBroker">Lanes of each.</param>
/// <param name="closed">Vendors whose broker takes no work for now; <c>null</c> = none ever is.</param>
internal sealed class Lanes(int perBroker, Func<IReadOnlyList<string>>? closed = null)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> busy = new(StringComparer.Ordinal);
    private readonly HashSet<Task> running = [];

    public IReadOnlyList<string> Full
    {
        get
        {
            lock (gate)
            {
                return [.. busy.Where(lane => lane.Value >= perBroker).Select(lane => lane.Key).Union(closed?.Invoke() ?? [], StringComparer.Ordinal)];
            }
        }
    }

    public int FreeFor(string vendor)
    {
        lock (gate)
        {
            return perBroker - busy.GetValueOrDefault(vendor);
        }
    }

    /// <param name="job">Handles its own exceptions.</param>
    /// <param name="ended">Called when the lane is free again.</param>
    public void Run(string vendor, Func<Task> job, Action ended)
    {
        lock (gate)
        {
            busy[vendor] = busy.GetValueOrDefault(vendor) + 1;
        }

        var task = RunAsync(vendor, job, ended);
        lock (gate)
        {
            running.RemoveWhere(one => one.IsCompleted);
            running.Add(task);
        }
    }

    public async Task DrainAsync()
    {
        Task[] left;
        lock (gate)
        {
            left = [.. running];
        }

        await Task.WhenAll(left);
    }

    private async Task RunAsync(string vendor, Func<Task> job, Action ended)
    {
        await Task.Yield();
        try
        {
            await job();
        }
        finally
        {
            lock (gate)
            {
                busy[vendor]--;
            }

            ended();
        }
    }
}
