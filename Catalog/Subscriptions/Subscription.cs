using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Subscriptions.Prices;

namespace Catalog.Subscriptions;

/// <summary>A subscription (利用契約): one municipality uses one plan of one offering.</summary>
public sealed class Subscription
{
    private Subscription() { }

    public Subscription(MunicipalityCode municipality, string vendor, string offering, string plan, SelectionId? selection, string? parameters, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        Id = SubscriptionId.New();
        Municipality = municipality;
        Vendor = vendor;
        Offering = offering;
        Plan = plan;
        Selection = selection;
        Parameters = parameters;
        OrderedAt = now;
        AgreedAt = now;
        OrderedBy = by.Name;
    }

    public SubscriptionId Id { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>Vendor code.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>Offering code.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>Plan code.</summary>
    public string Plan { get; private set; } = null!;

    /// <summary>The decided case behind the order, if there is one.</summary>
    public SelectionId? Selection { get; private set; }

    /// <summary>Parameters for the vendor, a JSON object; <c>null</c> = none.</summary>
    public string? Parameters { get; private set; }

    /// <summary>The published price at the order; <c>null</c> = it was not kept then.</summary>
    public AgreedPrice? Agreed { get; private set; }

    /// <summary>Since when that price, for the present plan, is agreed.</summary>
    public DateTimeOffset AgreedAt { get; private set; }

    public DateTimeOffset OrderedAt { get; private set; }

    public string OrderedBy { get; private set; } = null!;

    public DateTimeOffset? ActivatedAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Nobody works in it and nobody pays for it since then; <c>null</c> = it is not suspended.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    public string? SuspendedFor { get; private set; }

    /// <summary>The agreed last day; <c>null</c> = it runs on until notice is given.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Since when the town leaves: read-only, then nothing at all.</summary>
    public DateTimeOffset? EndingAt { get; private set; }

    /// <summary>The vendor has proven that nothing of it is left, or a person has given that proof up.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Failed or ended; <c>null</c> = it takes the place of this offering in this town.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Where the municipality opens its tenant; set on activation.</summary>
    public string? Address { get; private set; }

    public int Version { get; private set; }

    public SubscriptionState State => this switch
    {
        { FailedAt: not null } => SubscriptionState.Failed,
        { EndedAt: not null } => SubscriptionState.Ended,
        { EndingAt: not null } => SubscriptionState.Ending,
        { SuspendedAt: not null } => SubscriptionState.Suspended,
        { ActivatedAt: not null } => SubscriptionState.Active,
        _ => SubscriptionState.Provisioning,
    };

    /// <summary>Nothing is billed that is not active.</summary>
    public bool IsBilled => State == SubscriptionState.Active;

    /// <summary>The day on which the shortest term ends; before the start, as if it started with the order.</summary>
    public DateOnly TermEnd => Tokyo.DayOf(ActivatedAt ?? OrderedAt).AddMonths(Agreed?.MinimumMonths ?? 0);

    public void Agree(AgreedPrice price) => Agreed = price;

    public Outcome Activate(string address, DateTimeOffset now)
    {
        if (State != SubscriptionState.Provisioning)
        {
            return SubscriptionFaults.NotProvisioning(Id);
        }

        (Address, ActivatedAt) = (address, now);
        return Outcome.Done;
    }

    public Outcome Fail(DateTimeOffset now)
    {
        if (State != SubscriptionState.Provisioning)
        {
            return SubscriptionFaults.NotProvisioning(Id);
        }

        (FailedAt, ClosedAt) = (now, now);
        return Outcome.Done;
    }

    /// <summary>The vendor has made the change; from now on this is what the town has and pays.</summary>
    /// <param name="agreed">Of the new plan; <c>null</c> = the plan and its price stay.</param>
    /// <param name="parameters">All of them, as they are now.</param>
    public Outcome Change(string plan, AgreedPrice? agreed, string? parameters, DateTimeOffset now)
    {
        if (State is not (SubscriptionState.Active or SubscriptionState.Suspended))
        {
            return SubscriptionFaults.NotActive(Id);
        }

        (Plan, Parameters) = (plan, parameters);
        if (agreed is not null)
        {
            // A copy: each row keeps a price of its own.
            (Agreed, AgreedAt) = (agreed with { }, now);
        }

        return Outcome.Done;
    }

    /// <summary>The vendor has named another address.</summary>
    public void Move(string address) => Address = Address is null ? null : address;

    /// <summary>Also while it is being opened again: then it stays closed, for the new reason.</summary>
    public Outcome Suspend(string reason, DateTimeOffset now)
    {
        if (State is not (SubscriptionState.Active or SubscriptionState.Suspended))
        {
            return SubscriptionFaults.NotActive(Id);
        }

        (SuspendedAt, SuspendedFor) = (SuspendedAt ?? now, reason);
        return Outcome.Done;
    }

    public Outcome Resume()
    {
        if (State != SubscriptionState.Suspended)
        {
            return SubscriptionFaults.NotSuspended(Id);
        }

        (SuspendedAt, SuspendedFor) = (null, null);
        return Outcome.Done;
    }

    /// <summary>Sets the agreed last day; <c>null</c> lets it run on.</summary>
    public Outcome AgreeEnd(DateOnly? lastDay)
    {
        if (State is not (SubscriptionState.Active or SubscriptionState.Suspended))
        {
            return SubscriptionFaults.NotActive(Id);
        }

        EndsOn = lastDay;
        return Outcome.Done;
    }

    /// <summary>From now on it is only wound up; also what is still being made can be left.</summary>
    public Outcome BeginEnding(DateTimeOffset now)
    {
        if (ClosedAt is not null || EndingAt is not null)
        {
            return SubscriptionFaults.NotActive(Id);
        }

        EndingAt = now;
        return Outcome.Done;
    }

    /// <summary>The cancellation was withdrawn in time: it is again what it was before.</summary>
    public Outcome Stay()
    {
        if (State != SubscriptionState.Ending)
        {
            return SubscriptionFaults.NotEnding(Id);
        }

        EndingAt = null;
        return Outcome.Done;
    }

    public Outcome End(DateTimeOffset now)
    {
        if (State != SubscriptionState.Ending)
        {
            return SubscriptionFaults.NotEnding(Id);
        }

        (EndedAt, ClosedAt) = (now, now);
        return Outcome.Done;
    }
}
