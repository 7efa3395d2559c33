namespace Catalog.Provisioning;

/// <summary>Tells this process that a broker was registered anew, so that nothing kept in memory of it is used again; other processes look again within a second.</summary>
public sealed class BrokerTidings
{
    private int count;

    /// <summary>How often something changed since the process began.</summary>
    public int Count => Volatile.Read(ref count);

    public void Tell() => Interlocked.Increment(ref count);
}
