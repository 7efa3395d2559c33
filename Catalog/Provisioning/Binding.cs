namespace Catalog.Provisioning;

/// <summary>What a binding is for; sent to the broker as <c>parameters.purpose</c>.</summary>
public enum BindingPurpose
{
    /// <summary>First access of the municipality's administrator.</summary>
    Access,
    /// <summary>The end of a link that gives data.</summary>
    LinkProvider,
    /// <summary>The end of a link that reads data.</summary>
    LinkConsumer,
    /// <summary>All records of the tenant, given back to the municipality.</summary>
    Export,
}

/// <summary>Credentials or one end of a link at a vendor's broker (バインディング). Written before the call.</summary>
public sealed class Binding
{
    private Binding() { }

    public Binding(TenantId tenant, BindingPurpose purpose, LinkId? link, DateTimeOffset now)
    {
        Id = BindingId.New();
        Tenant = tenant;
        Purpose = purpose;
        Link = link;
        IntendedAt = now;
    }

    public BindingId Id { get; private set; }

    public TenantId Tenant { get; private set; }

    public BindingPurpose Purpose { get; private set; }

    public LinkId? Link { get; private set; }

    public DateTimeOffset IntendedAt { get; private set; }

    /// <summary>An order with this id may have reached the broker since then; <c>null</c> = certainly none did.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public string? BrokerOperation { get; private set; }

    /// <summary>The broker's work on it has ended well: from then on it is fetched and never polled again.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    public DateTimeOffset? CreatedAt { get; private set; }

    /// <summary>The credentials as JSON, encrypted, bound to this row; opened only by Marketplace.Api.</summary>
    public byte[]? SealedCredentials { get; private set; }

    public DateTimeOffset? AbandonedAt { get; private set; }

    public void Send(DateTimeOffset now) => SentAt = now;

    /// <inheritdoc cref="Tenant.NothingCame"/>
    public void NothingCame() => SentAt = null;

    public void Accept(string? brokerOperation, DateTimeOffset now) =>
        (AcceptedAt, BrokerOperation) = (AcceptedAt ?? now, brokerOperation);

    public void BeReady(DateTimeOffset now) => ReadyAt = now;

    public void Complete(byte[] sealedCredentials, DateTimeOffset now) => (SealedCredentials, CreatedAt) = (sealedCredentials, now);

    /// <inheritdoc cref="Tenant.Abandon"/>
    public OwedCleanup? Abandon(Tenant at, string reason, DateTimeOffset provenAfter, DateTimeOffset now)
    {
        AbandonedAt = now;
        return SentAt is null ? null : new OwedCleanup(at, Id, reason, provenAfter, now);
    }
}
