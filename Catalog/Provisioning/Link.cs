using Catalog.Subscriptions;

namespace Catalog.Provisioning;

/// <summary>The life of a data link (データ連携の状態).</summary>
public enum LinkState
{
    Requested,
    Active,
    /// <summary>Stopped for as long as one of the two subscriptions is suspended.</summary>
    Paused,
    Ended,
}

/// <summary>A data link (データ連携) between two subscriptions of one municipality, with its purpose and legal basis.</summary>
public sealed class Link
{
    private Link() { }

    public Link(SubscriptionId provider, SubscriptionId consumer, string interfaceName, string interfaceVersion, LinkBasis basis, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(basis);
        Id = LinkId.New();
        Provider = provider;
        Consumer = consumer;
        Interface = interfaceName;
        InterfaceVersion = interfaceVersion;
        Purpose = basis.Purpose;
        LegalBasis = basis.LegalBasis;
        RequestedAt = now;
        RequestedBy = by.Name;
    }

    public LinkId Id { get; private set; }

    /// <summary>The subscription that gives the data.</summary>
    public SubscriptionId Provider { get; private set; }

    /// <summary>The subscription that reads the data.</summary>
    public SubscriptionId Consumer { get; private set; }

    public string Interface { get; private set; } = null!;

    public string InterfaceVersion { get; private set; } = null!;

    /// <summary>利用目的</summary>
    public string Purpose { get; private set; } = null!;

    /// <summary>根拠法令 as the municipality states it; a link without one is never made.</summary>
    public string LegalBasis { get; private set; } = null!;

    public DateTimeOffset RequestedAt { get; private set; }

    public string RequestedBy { get; private set; } = null!;

    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>No data flows since then, because an end is suspended; <c>null</c> = it is not stopped.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Taken down again, or never brought up, because the subscription that asked for it was not opened.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Also grows when an end is suspended before anything flowed: whoever wires the link at that moment has to look again.</summary>
    public int Version { get; private set; }

    public LinkState State =>
        EndedAt is not null ? LinkState.Ended
        : PausedAt is not null ? LinkState.Paused
        : ActivatedAt is not null ? LinkState.Active
        : LinkState.Requested;

    public void Activate(DateTimeOffset now) => (ActivatedAt, PausedAt) = (now, null);

    /// <summary>Only what flowed can stop.</summary>
    public void Pause(DateTimeOffset now) => PausedAt = ActivatedAt is null ? null : PausedAt ?? now;

    public void End(DateTimeOffset now) => EndedAt = now;

    /// <summary>The subscription at the other end.</summary>
    public SubscriptionId OtherEnd(SubscriptionId oneEnd) => oneEnd == Provider ? Consumer : Provider;
}

/// <summary>Why personal data may flow: purpose and legal basis, in the municipality's words.</summary>
public sealed record LinkBasis(string Purpose, string LegalBasis);
