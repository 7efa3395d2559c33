namespace VendorKit;

/// <summary>Where the kit keeps its records. Register one of your own before <c>AddVendorBroker</c> to keep them elsewhere.</summary>
public interface IInstanceStore
{
    Task<InstanceRecord?> FindAsync(string id, CancellationToken ct);

    Task<IReadOnlyList<InstanceRecord>> ListAsync(CancellationToken ct);

    /// <summary>Has reached the disk, or the database, when it returns.</summary>
    Task SaveAsync(InstanceRecord instance, CancellationToken ct);

    Task RemoveAsync(string id, CancellationToken ct);
}
