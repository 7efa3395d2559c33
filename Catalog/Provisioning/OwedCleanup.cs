namespace Catalog.Provisioning;

/// <summary>A thing that may exist at a broker and must not (後始末): deleted again and again until the broker says it is gone.</summary>
public sealed class OwedCleanup
{
    private OwedCleanup() { }

    public OwedCleanup(Tenant tenant, BindingId? binding, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        Id = Guid.CreateVersion7();
        Vendor = tenant.Vendor;
        Tenant = tenant.Id;
        Service = tenant.Service;
        Plan = tenant.Plan;
        Binding = binding;
        Reason = reason;
        OwedAt = now;
        DueAt = now;
    }

    public Guid Id { get; private set; }

    public string Vendor { get; private set; } = null!;

    public TenantId Tenant { get; private set; }

    public string Service { get; private set; } = null!;

    public string Plan { get; private set; } = null!;

    /// <summary>Set when only the binding is to go.</summary>
    public BindingId? Binding { get; private set; }

    /// <summary>Fault code of what put the thing in doubt.</summary>
    public string Reason { get; private set; } = null!;

    public DateTimeOffset OwedAt { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>The broker's work on the deletion, when it answered 202.</summary>
    public string? BrokerOperation { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public int Version { get; private set; }

    public void Accept(string? brokerOperation, DateTimeOffset due, DateTimeOffset now) =>
        (BrokerOperation, AcceptedAt, DueAt) = (brokerOperation, now, due);

    public void TryAgainAt(DateTimeOffset due)
    {
        Attempts++;
        DueAt = due;
    }

    public void Settle(DateTimeOffset now) => DoneAt = now;
}
