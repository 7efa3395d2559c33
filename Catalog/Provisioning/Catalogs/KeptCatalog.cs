using System.Text;

namespace Catalog.Provisioning.Catalogs;

/// <summary>A broker's catalog as it was read at an instant, whole and checked (カタログの保存版). Never changed afterwards.</summary>
public sealed class KeptCatalog
{
    private KeptCatalog() { }

    public KeptCatalog(string vendor, string body, string digest, IReadOnlyList<VanishedPlan> vanished, bool isFirst, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Vendor = vendor;
        Body = body;
        Digest = digest;
        Vanished = [.. vanished];
        ReadAt = now;
        AcknowledgedAt = isFirst ? now : null;
    }

    public Guid Id { get; private set; }

    public string Vendor { get; private set; } = null!;

    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>The JSON as the broker sent it.</summary>
    public string Body { get; private set; } = null!;

    /// <summary>SHA-256 of the offered services and plans, in hexadecimal digits.</summary>
    public string Digest { get; private set; } = null!;

    /// <summary>Plans that the broker does not offer any more.</summary>
    public List<VanishedPlan> Vanished { get; private set; } = [];

    /// <summary>When a person took note of what differs from the copy before; the first copy differs from nothing.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public int Version { get; private set; }

    public OfferedCatalog Read() => ReadCatalog.From(Encoding.UTF8.GetBytes(Body)).Value ?? OfferedCatalog.Empty;

    public Outcome Acknowledge(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (AcknowledgedAt is not null)
        {
            return CatalogFaults.Acknowledged;
        }

        (AcknowledgedAt, AcknowledgedBy) = (now, by.Name);
        return Outcome.Done;
    }
}

/// <summary>A plan that its broker does not offer any more.</summary>
/// <param name="Since">When it was first missing.</param>
/// <param name="IsLive">Tenants of the plan run; new orders of the whole offering are frozen.</param>
public sealed record VanishedPlan(string Service, string Plan, DateTimeOffset Since, bool IsLive);
