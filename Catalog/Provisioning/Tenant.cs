using Catalog.Subscriptions;

namespace Catalog.Provisioning;

/// <summary>One try to have an instance at a vendor's broker (テナント). The row is written before the first call.</summary>
/// <remarks>A try in doubt is abandoned with a clean-up owed, and a new one gets a new id: an id is never reused.</remarks>
public sealed class Tenant
{
    private Tenant() { }

    public Tenant(SubscriptionId subscription, string vendor, string service, string plan, DateTimeOffset now)
    {
        Id = TenantId.New();
        Subscription = subscription;
        Vendor = vendor;
        Service = service;
        Plan = plan;
        IntendedAt = now;
    }

    public TenantId Id { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    /// <summary>Vendor code: whose broker.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary><c>service_id</c></summary>
    public string Service { get; private set; } = null!;

    /// <summary><c>plan_id</c></summary>
    public string Plan { get; private set; } = null!;

    /// <summary>Version of the vendor's software that it was made or upgraded with; <c>null</c> = the vendor tells none.</summary>
    public string? MaintenanceVersion { get; private set; }

    /// <summary>The vendor said after a failed change that nothing new is to be bound to it; a later success takes that back.</summary>
    public DateTimeOffset? UnusableSince { get; private set; }

    public DateTimeOffset IntendedAt { get; private set; }

    /// <summary>An order with this id may have reached the broker since then; <c>null</c> = certainly none did.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The broker took the order and works on it (202).</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The broker's own word for its work, echoed byte for byte; <c>null</c> = it gave none.</summary>
    public string? BrokerOperation { get; private set; }

    public DateTimeOffset? CreatedAt { get; private set; }

    public string? DashboardUrl { get; private set; }

    /// <summary>Given up as doubtful or failed; a clean-up is owed if it may exist.</summary>
    public DateTimeOffset? AbandonedAt { get; private set; }

    public void Send(DateTimeOffset now) => SentAt ??= now;

    /// <summary>States the version that is ordered or that the vendor has upgraded it to.</summary>
    public void Run(string? maintenanceVersion) => MaintenanceVersion = maintenanceVersion;

    /// <summary>The vendor has made a change: from now on every call names this plan.</summary>
    public void Change(string plan, string? maintenanceVersion) =>
        (Plan, MaintenanceVersion, UnusableSince) = (plan, maintenanceVersion ?? MaintenanceVersion, null);

    /// <summary>Nothing new is to be bound to it until a change succeeds.</summary>
    public void Block(DateTimeOffset now) => UnusableSince ??= now;

    /// <summary>The order never got to the broker, or the broker said that it made nothing.</summary>
    public void NothingCame() => SentAt = null;

    public void Accept(string? brokerOperation, string? dashboardUrl, DateTimeOffset now) =>
        (AcceptedAt, BrokerOperation, DashboardUrl) = (AcceptedAt ?? now, brokerOperation, dashboardUrl ?? DashboardUrl);

    public void Complete(string? dashboardUrl, DateTimeOffset now) =>
        (CreatedAt, DashboardUrl) = (now, dashboardUrl ?? DashboardUrl);

    /// <summary>The broker itself named this address when it was asked about the finished tenant.</summary>
    public void Confirm(string address) => DashboardUrl = address;

    /// <returns>The clean-up that is owed now; <c>null</c> when nothing can be there.</returns>
    /// <param name="reason">Fault code of what put it in doubt.</param>
    /// <param name="provenAfter">Before this time a "gone" proves nothing: the order may still be on its way.</param>
    /// <param name="now">The time of giving up.</param>
    public OwedCleanup? Abandon(string reason, DateTimeOffset provenAfter, DateTimeOffset now)
    {
        AbandonedAt = now;
        return SentAt is null ? null : new OwedCleanup(this, null, reason, provenAfter, now);
    }
}
