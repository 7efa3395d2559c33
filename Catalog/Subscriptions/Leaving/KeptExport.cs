using Catalog.Municipalities;
using Catalog.Provisioning;

namespace Catalog.Subscriptions.Leaving;

/// <summary>The data that a vendor gave back (返還データ), kept for the town, sealed, until the day that is stated.</summary>
/// <remarks>The row stays when the file is discarded: the erasure certificate names its checksum and its rows.</remarks>
public sealed class KeptExport
{
    private KeptExport() { }

    public KeptExport(OperationId operation, Subscription subscription, Tenant tenant, BindingId binding, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(tenant);
        Id = ExportId.New();
        (Operation, Subscription, Municipality, Vendor) = (operation, subscription.Id, subscription.Municipality, subscription.Vendor);
        (Tenant, Binding, BegunAt) = (tenant.Id, binding, now);
    }

    public ExportId Id { get; private set; }

    public OperationId Operation { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>Vendor code.</summary>
    public string Vendor { get; private set; } = null!;

    public TenantId Tenant { get; private set; }

    /// <summary>The binding by which the vendor gave it.</summary>
    public BindingId Binding { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>All of it is here, as long and with the checksum that the vendor stated; <c>null</c> = not, and then it counts for nothing.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Records, the header not counted.</summary>
    public long Rows { get; private set; }

    /// <summary>SHA-256 of the whole file, hexadecimal.</summary>
    public string Sha256 { get; private set; } = string.Empty;

    /// <summary>Sum over the SHA-256 values of all rows, whatever their order.</summary>
    public string RowSum { get; private set; } = string.Empty;

    /// <summary>The header line.</summary>
    public string Header { get; private set; } = string.Empty;

    /// <summary>Read back from what is kept and found to be the same, row for row.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>The file is discarded then; <c>null</c> = the deletion at the vendor is not done, so it stays.</summary>
    public DateTimeOffset? KeptUntil { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsThere => VerifiedAt is not null && DiscardedAt is null;

    public string FileName => $"{Subscription.Value:D}.csv";

    public void Take(long bytes, long rows, string sha256, string rowSum, string header, DateTimeOffset now) =>
        (Bytes, Rows, Sha256, RowSum, Header, TakenAt) = (bytes, rows, sha256, rowSum, header, now);

    public void Verify(DateTimeOffset now) => VerifiedAt = now;

    public void KeepUntil(DateTimeOffset until) => KeptUntil = until;

    public void Discard(DateTimeOffset now) => DiscardedAt = now;

    /// <summary>Where a piece belongs; a sealed piece does not open elsewhere.</summary>
    public SecretPlace PlaceOf(int ordinal) => new(Vendor, Tenant.Value.ToString("D"), SecretPlace.Export, string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Id.Value:D}/{ordinal}"));
}

/// <summary>A sealed piece of a kept file: a large file is never whole in memory.</summary>
public sealed class KeptPiece
{
    /// <summary>Bytes of a piece before it is sealed; the last one is shorter.</summary>
    public const int Size = 256 * 1024;

    private KeptPiece() { }

    public KeptPiece(ExportId export, int ordinal, byte[] sealedBytes) => (Export, Ordinal, SealedBytes) = (export, ordinal, sealedBytes);

    public ExportId Export { get; private set; }

    /// <summary>From 1.</summary>
    public int Ordinal { get; private set; }

    public byte[] SealedBytes { get; private set; } = [];
}
