using Catalog.Audit;

namespace Catalog.Provisioning.Desk;

/// <summary>Work was set aside until a person judges it (隔離).</summary>
public sealed record WorkSetAside(string Vendor, Guid? Operation, Guid? Cleanup, string Reason) : Fact((Operation ?? Cleanup).ToString()!);

/// <summary>An operator had an operation looked at at once (処理の再試行).</summary>
public sealed record OperationRetried(Guid Operation, string Vendor, string Reason) : Fact(Operation.ToString());

/// <summary>An operator let an operation that was set aside go on (処理の隔離の解除).</summary>
public sealed record OperationReleased(Guid Operation, string Vendor, string Reason) : Fact(Operation.ToString());

/// <summary>An operator ended an operation (処理の打切り); what may be at the vendor is owed a clean-up.</summary>
public sealed record OperationGivenUp(Guid Operation, string Vendor, Guid? Tenant, string Reason) : Fact(Operation.ToString());

/// <summary>An operator has learnt from the vendor that a doubtful change was made (変更の確認); it is taken over as if its broker had said so.</summary>
public sealed record ChangeAttested(Guid Operation, string Vendor, Guid Tenant, string Reason) : Fact(Operation.ToString());

/// <summary>An operator had a clean-up tried at once (後始末の再試行).</summary>
public sealed record CleanupRetried(Guid Cleanup, string Vendor, string Reason) : Fact(Cleanup.ToString());

/// <summary>An operator let a clean-up that was set aside go on (後始末の隔離の解除).</summary>
public sealed record CleanupReleased(Guid Cleanup, string Vendor, string Reason) : Fact(Cleanup.ToString());

/// <summary>An operator gave a clean-up up (後始末の打切り): what is named here may stay at the vendor.</summary>
public sealed record CleanupGivenUp(Guid Cleanup, string Vendor, Guid Tenant, Guid? Binding, string Reason) : Fact(Cleanup.ToString());
