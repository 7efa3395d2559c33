using Catalog.Audit;

namespace Catalog.Subscriptions.Leaving;

/// <summary>A town has ordered to leave (解約の申込み).</summary>
public sealed record CancellationOrdered(string Subscription, Guid Operation, DateOnly? LastDay, DateOnly? HoldUntil, string Reason) : Fact(Subscription);

/// <summary>The town goes on using it (解約の取下げ).</summary>
public sealed record CancellationWithdrawn(string Subscription, Guid Operation) : Fact(Subscription);

/// <summary>The town leaves without its data, for the reason in its own words (データを受け取らない解約).</summary>
public sealed record LeftWithoutExport(string Subscription, Guid Operation, string Words) : Fact(Subscription);

/// <summary>The data is here, read back and the same row for row (返還データの照合).</summary>
public sealed record ExportVerified(string Subscription, Guid Export, long Rows, long Bytes, string Sha256, string RowSum) : Fact(Subscription);

/// <summary>Nobody writes any more; nothing is billed from now on (書込みの停止).</summary>
/// <param name="VendorWasTold">The vendor has taken the notice; otherwise it did not want it, or offers no such thing.</param>
public sealed record WritingStopped(string Subscription, bool VendorWasTold) : Fact(Subscription);

/// <summary>The town has received its data (受領の確認).</summary>
public sealed record ExportReceived(string Subscription, Guid Export, string Sha256) : Fact(Subscription);

/// <summary>The waiting for a receipt has ended without one (受領の確認なし).</summary>
public sealed record ReceiptLapsed(string Subscription, Guid Operation) : Fact(Subscription);

/// <summary>A data link was taken down at both ends, because one of the two subscriptions is left (データ連携の終了).</summary>
public sealed record LinkEnded(Guid Link, Guid Provider, Guid Consumer) : Fact(Link.ToString());

/// <summary>The vendor has proven that nothing is left of the tenant (消去証明). This fact is the erasure certificate's own content.</summary>
/// <param name="Proof">The broker's answer to the deletion.</param>
/// <param name="ExportSha256">Of the file that the town was given; <c>null</c> = it left without.</param>
/// <param name="Words">Why it left without; <c>null</c> = it did not.</param>
public sealed record TenantErased(
    string Subscription, Guid Operation, string Vendor, string Offering, string Plan, Guid Tenant, DateTimeOffset DeletionBegunAt, DateTimeOffset ErasedAt, string Proof,
    long? ExportRows, long? ExportBytes, string? ExportSha256, DateTimeOffset? ReceivedAt, string? Words) : Fact(Subscription);

/// <summary>The leaving has ended, and the erasure is NOT certified, because a person gave the clean-up up (消去未証明).</summary>
/// <param name="MayRemain">Ids of what may still be at the vendor: the tenant, bindings.</param>
/// <param name="GivenUpBy">Who took the word for it.</param>
/// <param name="Reason">Why.</param>
public sealed record ErasureNotCertified(
    string Subscription, Guid Operation, string Vendor, string Offering, string Plan, Guid Tenant, DateTimeOffset DeletionBegunAt, string MayRemain, string GivenUpBy, string Reason,
    string? ExportSha256) : Fact(Subscription);

/// <summary>The file that was kept for the town is gone, as its time was over (返還データの廃棄).</summary>
public sealed record KeptExportDiscarded(string Subscription, Guid Export, string Sha256) : Fact(Subscription);
