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

    public DateTimeOffset OrderedAt { get; private set; }

    public string OrderedBy { get; private set; } = null!;

    public DateTimeOffset? ActivatedAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Where the municipality opens its tenant; set on activation.</summary>
    public string? Address { get; private set; }

    public int Version { get; private set; }

    public SubscriptionState State =>
        ActivatedAt is not null ? SubscriptionState.Active
        : FailedAt is not null ? SubscriptionState.Failed
        : SubscriptionState.Provisioning;

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

        FailedAt = now;
        return Outcome.Done;
    }
}
