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
