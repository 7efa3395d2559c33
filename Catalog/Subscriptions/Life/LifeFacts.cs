using Catalog.Audit;

namespace Catalog.Subscriptions.Life;

/// <summary>Another plan or other parameters were ordered (変更の申込み).</summary>
/// <param name="Parameters">Parameters were stated.</param>
/// <param name="Before">Yen each year, tax excluded; <c>null</c> = it was not kept.</param>
/// <param name="After">The same, once the vendor has made the change.</param>
public sealed record ChangeOrdered(Guid Subscription, Guid Operation, string FromPlan, string ToPlan, bool Parameters, long? Before, long? After)
    : Fact(Subscription.ToString());

/// <summary>Access and links were taken away, and nothing is billed from now on (利用停止).</summary>
/// <param name="Behind">Work that was under way then; the vendor is told after it. <c>null</c> = none was.</param>
public sealed record SubscriptionSuspended(Guid Subscription, Guid Operation, string Reason, Guid? Behind = null) : Fact(Subscription.ToString());

/// <summary>A suspended subscription is to be opened again (利用再開の申込み).</summary>
public sealed record ResumptionOrdered(Guid Subscription, Guid Operation) : Fact(Subscription.ToString());

/// <summary>The upgrade that the vendor offers was taken (バージョンアップの申込み).</summary>
public sealed record UpgradeOrdered(Guid Subscription, Guid Operation, string? FromVersion, string ToVersion) : Fact(Subscription.ToString());

/// <summary>Credentials are to be made anew (接続情報の更新の申込み).</summary>
/// <param name="Links">Data links whose credentials are among them.</param>
public sealed record RotationOrdered(Guid Subscription, Guid Operation, int Links) : Fact(Subscription.ToString());
