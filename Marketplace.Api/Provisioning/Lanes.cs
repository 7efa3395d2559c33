namespace Marketplace.Api.Provisioning;

/// <summary>Keeps vendors apart: each broker has its own few lanes and a short queue before them, so that a slow one holds up nobody else.</summary>
/// <param name="perBroker">Jobs that run at a time.</param>
/// <param name="waiting">Jobs that may wait for a lane, so that none stands empty while more is fetched.</param>
/// <param name="closed">Vendors whose broker takes no work for now; <c>null</c> = none ever is.</param>
internal sealed class Lanes(int perBroker, int waiting = 0, Func<IReadOnlyList<string>>? closed = null) : IDisposable
{
    /// <summary>Fewer free places than this are not worth a look at the database.</summary>
    private readonly int handful = Math.Max(1, (perBroker + waiting) / 4);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly HashSet<Task> running = [];

    /// <summary>Brokers that can take no further job, or too few of them.</summary>
    public IReadOnlyList<string> Full
    {
        get
        {
            lock (gate)
            {
                return
                [
                    .. lanes.Where(lane => RoomIn(lane.Value) < handful).Select(lane => lane.Key).Union(closed?.Invoke() ?? [], StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>The first jobs of each broker that find room.</summary>
    public IReadOnlyList<T> WithRoomFor<T>(IReadOnlyList<T> jobs, Func<T, string> vendorOf)
    {
        lock (gate)
        {
            return [.. jobs.GroupBy(vendorOf, StringComparer.Ordinal).SelectMany(group => group.Take(RoomIn(lanes.GetValueOrDefault(group.Key))))];
        }
    }

    public int RoomFor(string vendor)
    {
        lock (gate)
        {
            return Math.Max(0, RoomIn(lanes.GetValueOrDefault(vendor)));
        }
    }

    /// <param name="job">Handles its own exceptions.</param>
    /// <param name="drained">Called when half of the broker's places are free again, or all of them.</param>
    public void Run(string vendor, Func<Task> job, Action drained)
    {
        Lane lane;
        lock (gate)
        {
            if (!lanes.TryGetValue(vendor, out lane!))
            {
                lanes[vendor] = lane = new Lane(new SemaphoreSlim(perBroker));
            }

            lane.Held++;
        }

        var task = RunAsync(lane, job, drained);
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

    public void Dispose()
    {
        foreach (var lane in lanes.Values)
        {
            lane.Free.Dispose();
        }
    }

    private int RoomIn(Lane? lane) => perBroker + waiting - (lane?.Held ?? 0);

    private async Task RunAsync(Lane lane, Func<Task> job, Action drained)
    {
        await Task.Yield();
        await lane.Free.WaitAsync();
        try
        {
            await job();
        }
        finally
        {
            lane.Free.Release();
            int left;
            lock (gate)
            {
                left = --lane.Held;
            }

            if (left == 0 || left == (perBroker + waiting) / 2)
            {
                drained();
            }
        }
    }

    private sealed class Lane(SemaphoreSlim free)
    {
        public SemaphoreSlim Free => free;

        public int Held { get; set; }
    }
}
