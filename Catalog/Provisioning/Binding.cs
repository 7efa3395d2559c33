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
    /// <summary>Where people come back to after they have signed in, and where their accounts are kept.</summary>
    SignIn,
}

/// <summary>Credentials or one end of a link at a vendor's broker (バインディング). Written before the call.</summary>
public sealed class Binding
{
    private Binding() { }

    /// <param name="predecessor">The one that it takes the place of once it works.</param>
    public Binding(TenantId tenant, BindingPurpose purpose, LinkId? link, DateTimeOffset now, BindingId? predecessor = null)
    {
        Id = BindingId.New();
        Tenant = tenant;
        Purpose = purpose;
        Link = link;
        IntendedAt = now;
        Predecessor = predecessor;
    }

    public BindingId Id { get; private set; }

    public TenantId Tenant { get; private set; }

    public BindingPurpose Purpose { get; private set; }

    public LinkId? Link { get; private set; }

    /// <summary>The binding that stays in force until this one works; <c>null</c> = it was made as the first.</summary>
    public BindingId? Predecessor { get; private set; }

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

    /// <summary>From then on the vendor wants it replaced; <c>null</c> = it did not say.</summary>
    public DateTimeOffset? RenewBefore { get; private set; }

    /// <summary>From then on it is worthless by the vendor's clock, so that nothing is planned by it; <c>null</c> = it did not say.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? AbandonedAt { get; private set; }

    public int Version { get; private set; }

    public void Send(DateTimeOffset now) => SentAt = now;

    /// <inheritdoc cref="Tenant.NothingCame"/>
    public void NothingCame() => SentAt = null;

    public void Accept(string? brokerOperation, DateTimeOffset now) =>
        (AcceptedAt, BrokerOperation) = (AcceptedAt ?? now, brokerOperation);

    public void BeReady(DateTimeOffset now) => ReadyAt = now;

    public void Complete(byte[] sealedCredentials, DateTimeOffset now) => (SealedCredentials, CreatedAt) = (sealedCredentials, now);

    /// <summary>How long the vendor says it is good.</summary>
    public void Last(DateTimeOffset? renewBefore, DateTimeOffset? expiresAt) => (RenewBefore, ExpiresAt) = (renewBefore, expiresAt);

    /// <inheritdoc cref="Tenant.Abandon"/>
    public OwedCleanup? Abandon(Tenant at, string reason, DateTimeOffset provenAfter, DateTimeOffset now)
    {
        AbandonedAt = now;
        return SentAt is null ? null : new OwedCleanup(at, Id, reason, provenAfter, now);
    }
}
