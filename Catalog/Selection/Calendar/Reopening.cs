using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Selection.Calendar;

/// <summary>That a case was opened to compete anew what a subscription holds (再選定). A subscription is competed anew once; its successor is another.</summary>
public sealed class Reopening
{
    private Reopening() { }

    public Reopening(SubscriptionId subscription, SelectionCase opened, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(by);
        Subscription = subscription;
        Selection = opened.Id;
        Municipality = opened.Municipality;
        ReopenedAt = now;
        ReopenedBy = by.Name;
    }

    public SubscriptionId Subscription { get; private set; }

    /// <summary>The new case.</summary>
    public SelectionId Selection { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public DateTimeOffset ReopenedAt { get; private set; }

    public string ReopenedBy { get; private set; } = null!;
}

public sealed record SelectionReopened(string Case, string Subscription) : Fact(Case);
