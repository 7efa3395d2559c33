using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Events;

/// <summary>Something that became of a subscription, for the programs of its town and its vendors (イベント). Ids and a word, nothing more: whoever wants to know reads again.</summary>
public sealed class AnnouncedEvent
{
    private AnnouncedEvent() { }

    internal AnnouncedEvent(long position, AuditEvent kept, EventKind kind, Subscription of, NamedIds ids)
    {
        Position = position;
        Id = kept.Id;
        At = kept.At;
        Kind = kind.Name;
        State = kind.State;
        Subscription = of.Id;
        Municipality = of.Municipality;
        Vendor = of.Vendor;
        (Operation, Tenant, Link) = (ids.Operation, ids.Tenant, ids.Link);
    }

    /// <summary>Place of its fact in the audit log: one order for all events, without two in one place.</summary>
    public long Position { get; private set; }

    /// <summary>Id of its fact; the same however often it is sent.</summary>
    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>One of <see cref="EventKinds"/>.</summary>
    public string Kind { get; private set; } = null!;

    /// <summary>The state that this event brought about; <c>null</c> = it did not change one.</summary>
    public string? State { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public string Vendor { get; private set; } = null!;

    public Guid? Operation { get; private set; }

    public Guid? Tenant { get; private set; }

    public Guid? Link { get; private set; }

    /// <summary>The subscription at the other end of a link; <c>null</c> = no link.</summary>
    public SubscriptionId? OtherSubscription { get; private set; }

    /// <summary>Vendor at the other end of a link; it hears of the link as well.</summary>
    public string? OtherVendor { get; private set; }

    internal void Meets(Subscription other) => (OtherSubscription, OtherVendor) = (other.Id, other.Vendor);
}
