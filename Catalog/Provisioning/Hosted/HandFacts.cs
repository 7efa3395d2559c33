using Catalog.Audit;

namespace Catalog.Provisioning.Hosted;

/// <summary>A vendor lets the marketplace run its broker (ホスト型ブローカーの選択).</summary>
internal sealed record BrokerHosted(string Vendor) : Fact(Vendor);

/// <summary>A vendor's person is asked to do something by hand.</summary>
public sealed record HandTaskAsked(Guid Task, string Vendor, HandTaskKind Work, string Offering, DateOnly DueOn) : Fact(Vendor);

internal sealed record HandTaskDone(Guid Task, string Vendor, HandTaskKind Work, string Offering) : Fact(Vendor);

/// <summary>Nobody waits for it any more: the order was given up.</summary>
public sealed record HandTaskWithdrawn(Guid Task, string Vendor, HandTaskKind Work, string Offering) : Fact(Vendor);

internal sealed record HandTaskRefused(Guid Task, string Vendor, HandTaskKind Work, string Offering, string Words) : Fact(Vendor);
