using Catalog.Municipalities;
using Catalog.Provisioning;

namespace Catalog.Subscriptions.Leaving;

/// <summary>That a town leaves a service (解約): what it ordered, and how far its leaving has come. The steps are those of the operation.</summary>
public sealed class Cancellation
{
    private Cancellation() { }

    /// <param name="operation">Its work; while a tenant is still being made, the work that is turned back.</param>
    /// <param name="order">What the town wants.</param>
    /// <param name="retentionDays">Days after the last one for which the listing promises to keep the data readable.</param>
    public Cancellation(Operation operation, Subscription subscription, CancelOrder order, int retentionDays, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        (Operation, Subscription, Municipality, Vendor) = (operation.Id, subscription.Id, subscription.Municipality, subscription.Vendor);
        (LastDay, Reason, HoldUntil, RetentionDays) = (order.LastDay, order.Reason.Trim(), order.HoldUntil, retentionDays);
        (OrderedAt, OrderedBy, EarlierEnd) = (now, by.Name, subscription.EndsOn);
    }

    public OperationId Operation { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>Vendor code.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>Last day of use (利用最終日); <c>null</c> = the town uses it no more.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>解約の理由</summary>
    public string Reason { get; private set; } = null!;

    /// <summary>Nothing is deleted up to and including this day; <c>null</c> = no such day.</summary>
    public DateOnly? HoldUntil { get; private set; }

    /// <summary>Days after the end of use for which the listing promised, when this was ordered, to keep the data readable.</summary>
    public int RetentionDays { get; private set; }

    /// <summary>The agreed last day before; it comes back with a withdrawal.</summary>
    public DateOnly? EarlierEnd { get; private set; }

    public DateTimeOffset OrderedAt { get; private set; }

    public string OrderedBy { get; private set; } = null!;

    /// <summary>Why the town leaves without its data, in its own words; <c>null</c> = it takes them along.</summary>
    public string? WithoutExport { get; private set; }

    public DateTimeOffset? WithoutExportAt { get; private set; }

    public string? WithoutExportBy { get; private set; }

    /// <summary>Since when nobody writes any more.</summary>
    public DateTimeOffset? ReadOnlySince { get; private set; }

    /// <summary>The town has its data: the receipt (受領).</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    public string? ReceivedBy { get; private set; }

    /// <summary>From now on there is no way back.</summary>
    public DateTimeOffset? DeletionBegunAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    /// <summary>The tenant at the vendor, by the id of the order.</summary>
    public TenantId? Tenant { get; private set; }

    /// <summary>The vendor's answer that proves the deletion; see <see cref="OwedCleanup.Proof"/>.</summary>
    public string? Proof { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>A person gave the clean-up up: it came to its end, and nobody certifies the erasure (消去未証明).</summary>
    public DateTimeOffset? UncertifiedAt { get; private set; }

    /// <summary>Who gave it up.</summary>
    public string? UncertifiedBy { get; private set; }

    /// <summary>Why.</summary>
    public string? UncertifiedFor { get; private set; }

    /// <summary>Withdrawn, or done; <c>null</c> = under way.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public void LeaveWithoutExport(string words, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (WithoutExport, WithoutExportAt, WithoutExportBy) = (words.Trim(), now, by.Name);
    }

    public void StopWriting(DateTimeOffset now) => ReadOnlySince ??= now;

    public void Receive(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (ReceivedAt, ReceivedBy) = (now, by.Name);
    }

    public void BeginDeletion(TenantId tenant, DateTimeOffset now) => (Tenant, DeletionBegunAt) = (tenant, DeletionBegunAt ?? now);

    public Outcome Withdraw(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (DeletionBegunAt is { } begun)
        {
            return LeavingFaults.DeletionBegun(begun);
        }

        (WithdrawnAt, WithdrawnBy, ClosedAt) = (now, by.Name, now);
        return Outcome.Done;
    }

    public void Erase(string proof, DateTimeOffset now) => (Proof, ErasedAt, ClosedAt) = (proof, now, now);

    /// <inheritdoc cref="UncertifiedAt"/>
    public void EndUncertified(string by, string words, DateTimeOffset now) => (UncertifiedAt, UncertifiedBy, UncertifiedFor, ClosedAt) = (now, by, words, now);

    /// <summary>A person gave its work up before the deletion had begun: the town may order anew.</summary>
    public void Drop(DateTimeOffset now) => ClosedAt = now;

    /// <summary>It came to its end before anything was opened.</summary>
    public void CloseUnopened(DateTimeOffset now) => ClosedAt = now;
}
