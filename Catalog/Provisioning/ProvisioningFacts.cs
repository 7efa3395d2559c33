using Catalog.Audit;

namespace Catalog.Provisioning;

/// <summary>A vendor's broker was registered or its access renewed. The password is never part of it.</summary>
public sealed record BrokerRegistered(string Vendor, string Url) : Fact(Vendor);

/// <summary>The tenant was handed over to the municipality (利用開始).</summary>
public sealed record TenantOpened(Guid Subscription, Guid Tenant, string Vendor, string Offering, string Address)
    : Fact(Subscription.ToString());

/// <summary>A data link began to work (データ連携の開始).</summary>
public sealed record LinkActivated(
    Guid Link, Guid Provider, Guid Consumer, string Interface, string InterfaceVersion, string Purpose, string LegalBasis)
    : Fact(Link.ToString())
{
    public static LinkActivated Of(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new(
            link.Id.Value, link.Provider.Value, link.Consumer.Value, link.Interface, link.InterfaceVersion, link.Purpose, link.LegalBasis);
    }
}

/// <summary>The order ended without a tenant (開設失敗); what may exist at the vendor is being cleaned up.</summary>
public sealed record ProvisioningFailed(Guid Subscription, Guid Operation, StepKind Step, string Reason, string? Words)
    : Fact(Subscription.ToString());

/// <summary>Work for an open subscription came to nothing; the subscription stays as it was (処理の失敗).</summary>
public sealed record OperationFailed(Guid Subscription, Guid Operation, OperationKind Work, StepKind Step, string Reason, string? Words)
    : Fact(Subscription.ToString());

/// <summary>What may have been left at a vendor is proven to be gone (後始末の完了).</summary>
public sealed record CleanupSettled(Guid Subscription, string Vendor, Guid Tenant, Guid? Binding, string Reason)
    : Fact(Subscription.ToString());

/// <summary>The vendor said after a failed change that nothing new is to be bound to the tenant.</summary>
public sealed record TenantBlocked(Guid Subscription, Guid Tenant, string? Words) : Fact(Subscription.ToString());

/// <summary>The vendor was not told of a suspension or resumption, or did not take it; the marketplace enforces it all the same.</summary>
public sealed record VendorNotTold(Guid Subscription, OperationKind Work, UpdateEnd Outcome, string? Words) : Fact(Subscription.ToString());

/// <summary>New credentials are in force, the old ones are being made worthless (接続情報の更新).</summary>
/// <param name="Link">The data link that they are of; <c>null</c> = the administrator's access.</param>
public sealed record CredentialsRotated(Guid Subscription, Guid? Link) : Fact(Subscription.ToString());

/// <summary>The municipality works in its tenant again (利用再開).</summary>
public sealed record SubscriptionResumed(Guid Subscription) : Fact(Subscription.ToString());

/// <summary>The vendor has made the change; plan and price of the subscription follow it.</summary>
/// <param name="Before">Yen each year, tax excluded; <c>null</c> = it was not kept.</param>
/// <param name="After">The same from now on.</param>
public sealed record SubscriptionChanged(Guid Subscription, string FromPlan, string ToPlan, long? Before, long? After) : Fact(Subscription.ToString());

/// <summary>The vendor has upgraded the tenant to the version that it had offered.</summary>
public sealed record TenantUpgraded(Guid Subscription, Guid Tenant, string? FromVersion, string ToVersion) : Fact(Subscription.ToString());
