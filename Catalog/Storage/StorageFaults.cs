namespace Catalog.Storage;

/// <summary>Refusals of saving; sentences in StorageFaults.resx.</summary>
public static class StorageFaults
{
    /// <summary>Somebody else changed the same thing in between.</summary>
    public static Fault ChangedMeanwhile { get; } = new("storage.changed-meanwhile", FaultKind.Conflict);

    /// <summary>The same thing was made by somebody else at the same moment.</summary>
    public static Fault AlreadyThere { get; } = new("storage.already-there", FaultKind.Conflict);

    /// <summary>The caller used this key before, for another order.</summary>
    public static Fault KeyReused(string key) => new Fault("storage.key-reused", FaultKind.Invalid, key).On("Idempotency-Key");
}
